import { nearest } from './nearest.ts'
import type { Path, Problem } from './problem.ts'

/** Says a problem at a path of the pack. */
export type Say = (path: Path, wrong: string, right: string, level?: Problem['level']) => void

/** Says that a name leads nowhere, with the one that was probably meant. */
export function unknownName(say: Say, path: Path, what: string, name: string, known: Iterable<string>): void {
  const all = [...known]
  const meant = nearest(name, all)
  const right = meant ? `did you mean "${meant}"?` : `use one of the ${all.length} that the pack has`
  say(path, `there is no ${what} "${name}"`, right)
}

/** Says every name that stands twice in a list. */
export function repeated(say: Say, list: string, key: string, names: readonly string[]): void {
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) say([list, index, key], `"${name}" stands twice`, 'give each its own')
    seen.add(name)
  }
}
