import { expect, test } from 'vitest'
import { smallPack, yamlOf } from '../testing/small-pack.ts'
import { readPack } from './read-pack.ts'

function problemsAfter(change: (strikes: typeof smallPack.thresholds.strikes) => void): string[] {
  const copy = structuredClone(smallPack)
  change(copy.thresholds.strikes)
  return readPack(yamlOf(copy)).problems.map(({ path, wrong }) => `${path}: ${wrong}`)
}

test('a reason has one weight', () => {
  expect(problemsAfter(({ counts }) => counts.push({ reason: 'abuse', weight: 2 }))).toEqual([
    'thresholds.strikes.counts[2].reason: "abuse" stands twice',
  ])
})

test('a weight that needs no second removal is told of', () => {
  expect(problemsAfter(({ counts }) => (counts[0]!.weight = 3))).toEqual([
    'thresholds.strikes.counts[0].weight: one removal for this reason proposes a block',
  ])
})

test('what blocks at once stands once', () => {
  expect(problemsAfter(({ atOnce }) => atOnce.push({ ...atOnce[0]! }))).toEqual([
    'thresholds.strikes.atOnce[3].id: "threat" stands twice',
  ])
})

test('criticism is no reason that a pack could count', () => {
  const problems = problemsAfter(({ counts }) => Object.assign(counts[0]!, { reason: 'criticism' }))
  expect(problems.join('\n')).toContain('thresholds.strikes.counts[0].reason: "criticism" does not fit')
})
