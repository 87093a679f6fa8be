import { describe, expect, test } from 'vitest'
import { chaos } from './chaos.ts'
import { isClean, verdictOn } from './verdict.ts'
import type { Kept } from './worker.ts'

/** `npm run chaos` does it with 1,000 posts; this is the same with fewer. */
test.each(['embedded', 'external'] as const)(
  'on the %s database, with a tenth of every trouble and dying workers: once each, or plainly shown as not sent',
  async database => {
    const outcome = await chaos({ posts: 30, seed: 7, database, killAfter: [3, 6], withinMs: 240_000 })
    expect(outcome).toMatchObject({ posts: 30, duplicates: 0, lost: 0, unknown: 0, broken: null })
    expect(outcome.exactlyOnce + outcome.shownAsNotSent).toBe(30)
    expect(outcome.exactlyOnce).toBeGreaterThan(15)
    expect(outcome.troubles).toBeGreaterThan(30)
  },
  300_000,
)

describe('the verdict', () => {
  const kept = (more: Partial<Kept> = {}): Kept => ({
    channel: 'x',
    account: 'Oakfield',
    text: 'A',
    state: 'published',
    why: null,
    remoteId: '1',
    ...more,
  })
  const shows = (...posts: { id: string; text: string }[]) => [{ channel: 'x', account: 'Oakfield', posts }]
  const a1 = { id: '1', text: 'A' }

  test.each([
    ['one that stands there', [kept()], shows(a1), { exactlyOnce: 1 }],
    ['one that stands there twice', [kept()], shows(a1, { id: '2', text: 'A' }), { duplicates: 1 }],
    ['one that does not stand there', [kept()], shows(), { lost: 1 }],
    ['two that claim the same', [kept(), kept()], shows(a1), { exactlyOnce: 1, lost: 1 }],
    ['one with other words', [kept()], shows({ id: '1', text: 'B' }), { lost: 1, duplicates: 1 }],
    ['one that waits for ever', [kept({ state: 'approved', remoteId: null })], shows(), { lost: 1 }],
    ['one that was stopped without a word', [kept({ state: 'stopped' })], shows(), { lost: 1 }],
    ['one that was stopped', [kept({ state: 'stopped', why: 'Full.' })], shows(), { shownAsNotSent: 1 }],
    [
      'one that was stopped and stands there',
      [kept({ state: 'stopped', why: 'Full.' })],
      shows(a1),
      { duplicates: 1 },
    ],
    ['one of which nobody knows', [kept({ state: 'unknown' })], shows(a1), { unknown: 1, duplicates: 1 }],
  ])('sees %s', (_what, posts, networks, expected) => {
    const verdict = verdictOn(posts, networks)
    expect(verdict).toMatchObject(expected)
    const bad = 'duplicates' in expected || 'lost' in expected || 'unknown' in expected
    expect(isClean(verdict)).toBe(!bad)
  })
})
