import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SettledItem } from './receipt.ts'
import { receiptOf } from './receipt.ts'
import { ENDED_AS, FOUND_AS, ITEM_STATES } from './tables.ts'

const about = { openedAt: new Date('2026-11-23T10:00Z'), lost: [], at: new Date('2026-11-24T10:00Z') }

const item = fc
  .record({
    channel: fc.constantFrom('facebook', 'dojo', null),
    foundAs: fc.constantFrom(...FOUND_AS),
    state: fc.constantFrom(...ITEM_STATES),
    endedAs: fc.constantFrom(...ENDED_AS),
    at: fc.date({ min: about.openedAt, max: about.at, noInvalidDate: true }),
  })
  .map(({ state, endedAs, at, ...rest }): SettledItem => {
    const isDone = state === 'done'
    return { ...rest, state, endedAs: isDone ? endedAs : null, settledAt: isDone ? at : null }
  })

const sum = (counted: readonly { count: number }[]) => counted.reduce((all, { count }) => all + count, 0)

test('counts each thing once as found, and once as done or open, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(item), items => {
      const receipt = receiptOf(about, items)
      expect(sum(receipt.found)).toBe(items.length)
      expect(sum(receipt.done) + sum(receipt.open)).toBe(items.length)
      expect(receipt.isInterim).toBe(items.some(({ state }) => state !== 'done'))
      expect(receiptOf(about, items.toReversed())).toEqual(receipt)
    }),
  )
})

test('says that others may have copies where something stood or may have stood, and only there', () => {
  const of = (foundAs: SettledItem['foundAs']) =>
    receiptOf(about, [{ channel: 'facebook', foundAs, state: 'done', endedAs: 'held', settledAt: about.at }])
      .othersMayHaveCopies
  expect(FOUND_AS.filter(of)).toEqual(['sending', 'published', 'found'])
})
