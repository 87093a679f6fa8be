import { expect, test } from 'vitest'
import { likeliestSituation } from './likeliest-situation.ts'

test.each([
  [true, 'complaint', ['abusive'], 'removed'],
  [false, 'complaint', [], 'complaint'],
  [false, 'complaint', ['abusive'], 'behaviour'],
  [false, 'none', ['racist'], 'behaviour'],
  [false, 'none', ['personal-info'], 'private-details'],
  [false, 'none', ['spam'], null],
  [false, 'none', [], null],
] as const)('removed: %s, route %s, labels %j: %s', (removed, route, labels, situation) => {
  const found = likeliestSituation({ removed, route, labels: labels.map(label => ({ label })) })
  expect(found).toBe(situation)
})
