import type { z } from 'zod'
import { nearest } from './nearest.ts'
import { pathText, type Path, type Places, type Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

const names: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys',
  null: 'null',
}

/** Zod's issues in the words of somebody who writes a policy: where, what is wrong, what would be right. */
export function schemaProblems(issues: readonly Issue[], places: Places, data: unknown): Problem[] {
  return issues.flatMap(issue => {
    const path = issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, issue.message, path, places)
    const value = valueAt(data, path)
    const { wrong, right } =
      value === undefined ? missing(issue) : { wrong: saw(value), right: wanted(issue, value) }
    return [{ level: 'error' as const, ...places.ofValue(path), path: pathText(path), wrong, right }]
  })
}

/** @param known the keys of this mapping, as `mapping()` in `text-schema.ts` hands them over. */
function unknownKeys(keys: readonly string[], known: string, path: Path, places: Places): Problem[] {
  return keys.map(key => {
    const meant = nearest(key, known.split(', '))
    const full = [...path, key]
    return {
      level: 'error' as const,
      ...places.ofKey(full),
      path: pathText(full),
      wrong: `"${key}" is not a key here`,
      right: meant ? `did you mean "${meant}"? The keys are ${known}` : `the keys are ${known}`,
    }
  })
}

function missing(issue: Issue): { wrong: string; right: string } {
  return { wrong: 'it is missing', right: `add it and ${wanted(issue, undefined)}` }
}

function wanted(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    const meant = typeof value === 'string' ? nearest(value, known) : null
    const list = known.length === 1 ? `write ${known[0]}` : `write one of ${known.join(', ')}`
    return meant ? `did you mean "${meant}"? Or ${list}` : list
  }
  if (issue.code === 'invalid_type') return `write ${names[issue.expected] ?? issue.expected}`
  return `write ${issue.message}`
}

function saw(value: unknown): string {
  if (value === null) return 'it is empty'
  if (Array.isArray(value)) return 'it is a list'
  if (typeof value === 'object') return 'it is a mapping of keys'
  return `${JSON.stringify(value)} does not fit`
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  )
}
