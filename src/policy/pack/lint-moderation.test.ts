import { describe, expect, test } from 'vitest'
import { smallPack, yamlOf } from '../testing/small-pack.ts'
import { readPack } from './read-pack.ts'

type Small = typeof smallPack

function problemsAfter(change: (moderation: Small['moderation']) => void): string[] {
  const copy = structuredClone(smallPack)
  change(copy.moderation)
  return readPack(yamlOf(copy)).problems.map(({ path, wrong, right }) => `${path}: ${wrong}; ${right}`)
}

const firstRule = ({ rules }: Small['moderation']) => rules[0]!
const firstLine = (moderation: Small['moderation']) => firstRule(moderation).when[0]!

describe('names that lead nowhere say which was meant', () => {
  const cases: [string, (moderation: Small['moderation']) => void, string][] = [
    ['clause', m => (firstRule(m).clause = '2.5-delete-spm'), '2.5-delete-spam'],
    ['gap', m => (firstRule(m).gap = 'G12'), 'G13'],
    ['control', m => (m.routes[0]!.control = 'complaint-rout'), 'complaint-route'],
  ]
  test.each(cases)('%s', (what, change, meant) => {
    expect(problemsAfter(change).join('\n')).toMatch(
      new RegExp(`there is no ${what} ".*"; did you mean "${meant.replaceAll('.', '\\.')}"\\?`),
    )
  })
})

test('a label that the policy does not know', () => {
  const problems = problemsAfter(m => Object.assign(firstRule(m), { label: 'spamm' }))
  expect(problems.join('\n')).toContain('moderation.rules[0].label: "spamm" does not fit')
})

test('a route that proposes removal', () => {
  const problems = problemsAfter(m => Object.assign(m.routes[0]!.when[0]!, { proposes: 'remove' }))
  expect(problems.join('\n')).toContain('"remove" does not fit; write one of keep, review')
})

test('a rule that stands twice', () => {
  expect(problemsAfter(m => m.rules.push(firstRule(m)))).toEqual([
    'moderation.rules[1].id: "spam" stands twice; give each its own',
  ])
})

test('a sentence longer than twenty words', () => {
  const long = `${'word '.repeat(21).trim()}. Short.`
  expect(problemsAfter(m => (firstLine(m).message = long))).toEqual([
    'moderation.rules[0].when[0].message: a sentence has 21 words; say it in 20',
  ])
})

describe('a line that can never count', () => {
  test('behind one that takes every fact of it', () => {
    expect(problemsAfter(m => firstRule(m).when.push({ ...firstLine(m), atLeast: 0.99 }))).toEqual([
      'moderation.rules[0].when[2]: a line before it takes every fact that this one would; put the surer line first, or take this one out',
    ])
  })

  test('not behind one that yields', () => {
    const change = (m: Small['moderation']) => {
      firstRule(m).when.push({ ...firstLine(m), atLeast: 0.1, yieldsTo: ['racist'] })
      firstRule(m).when.push({ ...firstLine(m), atLeast: 0.2 })
    }
    expect(problemsAfter(change)).toEqual([])
  })
})
