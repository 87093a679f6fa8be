import { expect, test } from 'vitest'
import { isCovered } from './is-covered.ts'
import { dlpt } from './testing/dlpt.ts'

test.each([
  ['2026-11-23T08:00:00Z', true],
  ['2026-11-23T07:59:59Z', false],
  ['2026-11-23T17:59:59Z', true],
  ['2026-11-23T18:00:00Z', false],
  // A Saturday, and a summer's evening by London's clock.
  ['2026-11-28T10:00:00Z', false],
  ['2026-07-06T07:30:00Z', true],
  ['2026-07-06T17:30:00Z', false],
])('at %s somebody looks: %s', (at, is) => expect(isCovered(dlpt, new Date(at))).toBe(is))
