import { describe, expect, test } from 'vitest'
import { dlpt, dlptText } from '../testing/dlpt.ts'
import { smallPack, yamlOf } from '../testing/small-pack.ts'
import { laterKeys } from './later-keys.ts'
import { formatProblem, pathText } from './problem.ts'
import { packFrom, readPack } from './read-pack.ts'

const errorsOf = (yaml: string) =>
  readPack(yaml)
    .problems.filter(problem => problem.level === 'error')
    .map(problem => formatProblem('pack.yaml', problem))

describe('the first policy', () => {
  test('reads without an error and warns of its two sections 2.4 (G01)', () => {
    const { pack, problems } = readPack(dlptText)
    expect(pack).not.toBeNull()
    expect(problems).toMatchObject([{ level: 'warning', path: 'sections[9].number' }])
  })

  test('has every clause and every gap once, and both sections 2.4 by their own name', () => {
    expect(new Set(dlpt.clauses.map(clause => clause.id)).size).toBe(140)
    expect(new Set(dlpt.gaps.map(gap => gap.id)).size).toBe(58)
    const sections = dlpt.clauses.map(clause => clause.section)
    expect(sections.filter(id => id === '2.4')).toHaveLength(13)
    expect(sections.filter(id => id === '2.4b')).toHaveLength(2)
  })

  test('keeps months as months', () => {
    expect(dlpt.policy.approvedOn).toEqual({ date: '2025-11', precision: 'month' })
    expect(dlpt.policy.nextReview.due).toBe('2027-09')
  })
})

describe('what a mistake reads like', () => {
  const small = yamlOf(smallPack)
  const lineOf = (yaml: string, words: string) => yaml.split('\n').findIndex(line => line.includes(words)) + 1

  test('all at once, with line, column, what is wrong and what would be right', () => {
    const broken = small
      .replace('  trust: ', '  trsut: ')
      .replace('kind: public', 'kind: pubilc')
      .replace('atLeast: 0.75', 'atLeast: most')
      .replace('reviewAtLeastEveryMonths: 24', 'reviewAtLeastEveryMonths: 0')
    expect(errorsOf(broken)).toEqual([
      'pack.yaml:3:3 policy.trust: it is missing; add it and write text',
      'pack.yaml:4:3 policy.trsut: "trsut" is not a key here; did you mean "trust"? The keys are id, trust, title, owner, approvedBy, approvedOn, nextReview, reviewAtLeastEveryMonths',
      'pack.yaml:15:29 policy.reviewAtLeastEveryMonths: 0 does not fit; write a whole number, 1 or more',
      `pack.yaml:${lineOf(broken, 'pubilc')}:11 channels[0].kind: "pubilc" does not fit; did you mean "public"? Or write one of public, closed`,
      `pack.yaml:${lineOf(broken, 'most')}:18 rules[0].when[1].atLeast: "most" does not fit; write a number`,
    ])
  })

  test('a key that nobody could have meant gets the list of keys', () => {
    expect(errorsOf(small.replace('kind: public', 'kind: public\n    colourful: true'))[0]).toContain(
      '"colourful" is not a key here; the keys are id, label, kind,',
    )
  })

  test('a file that is no YAML, twice a key, and an empty one', () => {
    expect(errorsOf('a: [1,\nb: }')[0]).toMatch(/^pack\.yaml:\d+:\d+ .*; the file must be YAML$/)
    expect(errorsOf(small.replace('  trust: ', '  id: twice\n  trust: '))[0]).toMatch(
      /^pack\.yaml:4:3 .*unique/,
    )
    expect(errorsOf('')).not.toEqual([])
    expect(errorsOf('- 1')).not.toEqual([])
  })

  test('packFrom names the first', () => {
    expect(() => packFrom('format: x')).toThrow(/cannot be read: line 1/)
  })
})

describe('every key is needed, by its name and with its kind of value', () => {
  const keys = keysOf(smallPack)

  /** The keys for which a mutation is not answered by an error that names its line. */
  const unnoticed = (
    mutate: (parent: object, key: Key) => void,
    isNoticed: (key: Key, yaml: string) => boolean,
  ) =>
    keys.filter(path => {
      const copy = structuredClone(smallPack)
      const key = path.at(-1) ?? ''
      mutate(at(copy, path.slice(0, -1)), key)
      return !isNoticed(key, yamlOf(copy))
    })

  // Those are filled in, and warned of.
  const later = new Set(laterKeys.map(({ path }) => pathText(path)))

  test('there are many', () => {
    expect(keys.length).toBeGreaterThan(150)
  })

  test('without one: it is missing, and the line is where it should stand', () => {
    const left = unnoticed(
      (parent, key) => Reflect.deleteProperty(parent, key),
      (key, yaml) =>
        readPack(yaml).problems.some(
          problem =>
            new RegExp(`:\\d+:\\d+ .*${key}: it is missing; add it`).test(
              formatProblem('pack.yaml', problem),
            ) &&
            (problem.level === 'error' || later.has(problem.path)),
        ),
    )
    expect(left).toEqual([])
  })

  test('with another name: the line of the wrong name, and the right one', () => {
    const left = unnoticed(
      (parent, key) => {
        const entries = Object.entries(parent)
        for (const [name] of entries) Reflect.deleteProperty(parent, name)
        for (const [name, value] of entries) Reflect.set(parent, name === key ? `${name}Z` : name, value)
      },
      (key, yaml) => {
        const line =
          yaml.split('\n').findIndex(text => text.trim().replace(/^- /, '').startsWith(`${key}Z:`)) + 1
        const wanted = `"${key}Z" is not a key here; did you mean "${key}"?`
        return errorsOf(yaml).some(error => error.startsWith(`pack.yaml:${line}:`) && error.includes(wanted))
      },
    )
    expect(left).toEqual([])
  })

  test('with another kind of value: the path of the key', () => {
    const left = unnoticed(
      (parent, key) => {
        const value: unknown = Reflect.get(parent, key)
        Reflect.set(parent, key, typeof value === 'string' ? { wrong: 1 } : 'not this')
      },
      (key, yaml) =>
        readPack(yaml).problems.some(({ level, path }) => level === 'error' && path.endsWith(`${key}`)),
    )
    // A text may stand where `null` stands: those keys are free to be either.
    const free = ['replacement', 'about', 'default', 'question']
    expect(left.filter(path => !free.includes(String(path.at(-1))))).toEqual([])
  })
})

type Key = string | number

function keysOf(value: unknown, path: Key[] = []): Key[][] {
  if (Array.isArray(value))
    return value.slice(0, 1).flatMap((entry, index) => keysOf(entry, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => [[...path, key], ...keysOf(entry, [...path, key])])
}

function at(root: object, path: readonly Key[]): object {
  return path.reduce<object>((value, key) => Reflect.get(value, key) as object, root)
}

describe('aliases', () => {
  test.each([
    ['an unknown one', 'policy: *nobody\n'],
    [
      'so many that they explode',
      `a: &a [x]\n${'bcdefgh'.replace(/./g, letter => `${letter}: &${letter} [${`*${String.fromCharCode(letter.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
    ],
  ])('%s: a sentence, not an exception', (_name, yaml) => {
    const { pack, problems } = readPack(yaml)
    expect(pack).toBeNull()
    expect(problems[0]).toMatchObject({
      level: 'error',
      right: 'a pack needs no aliases: write the value out',
    })
  })
})
