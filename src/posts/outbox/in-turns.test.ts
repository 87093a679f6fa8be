import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { Claimed } from './claim-rows.ts'
import { inTurns, openTurns } from './in-turns.ts'

const row = (accountId: string, id: string, act: Claimed['act'] = 'publish'): Claimed => ({
  id,
  accountId,
  act,
})
const ids = (rows: readonly Claimed[]): string => rows.map(({ id }) => id).join(' ')

test('one of each account before the second of any, the oldest of each first', () => {
  const rows = [
    row('a', 'a1'),
    row('a', 'a2'),
    row('a', 'a3'),
    row('b', 'b1'),
    row('b', 'b2'),
    row('c', 'c1'),
  ]
  expect(ids(inTurns(rows, 10))).toBe('a1 b1 c1 a2 b2 a3')
  expect(ids(inTurns(rows, 4))).toBe('a1 b1 c1 a2')
})

test('every take-down goes before any post', () => {
  const rows = [row('a', 'a1'), row('b', 'b1'), row('a', 'a2', 'remove'), row('a', 'a3', 'remove')]
  expect(ids(inTurns(rows, 10))).toBe('a2 a3 a1 b1')
})

test('where there is not room for one of each, those go first that have waited longest for their turn', () => {
  const rows = [row('a', 'a1'), row('b', 'b1'), row('c', 'c1')]
  const lastTurn = new Map([
    ['a', 7],
    ['b', 3],
  ])
  expect(ids(inTurns(rows, 2, lastTurn))).toBe('c1 b1')
})

test('whatever waits: nothing is lost, nothing comes twice, and no account is two ahead of one that still has some', () => {
  const anyRow = record({
    accountId: constantFrom('a', 'b', 'c', 'd'),
    act: constantFrom('publish', 'remove'),
  })
  assert(
    property(array(anyRow, { maxLength: 60 }), integer({ min: 0, max: 70 }), (some, room) => {
      const rows = some.map((one, at): Claimed => ({ ...one, id: String(at) }))
      const chosen = inTurns(rows, room)
      expect(chosen).toHaveLength(Math.min(room, rows.length))
      expect(new Set(chosen).size).toBe(chosen.length)
      for (const act of ['publish', 'remove']) {
        const of = (list: readonly Claimed[], account: string) =>
          list.filter(one => one.act === act && one.accountId === account).length
        for (const one of ['a', 'b', 'c', 'd']) {
          for (const other of ['a', 'b', 'c', 'd']) {
            const hasMore = of(rows, other) > of(chosen, other)
            if (hasMore) expect(of(chosen, one)).toBeLessThanOrEqual(of(chosen, other) + 1)
          }
        }
      }
    }),
  )
})

test('whatever room there is each time and however their rows come: of accounts that all have some left, none gets two ahead', () => {
  const accounts = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  assert(
    property(
      array(record({ room: integer({ min: 0, max: 20 }), seed: integer() }), { maxLength: 25 }),
      claims => {
        const turns = openTurns()
        const had = new Map(accounts.map(account => [account, 0]))
        for (const { room, seed } of claims) {
          const rows = accounts
            .flatMap(account => Array.from({ length: room }, (_, at) => row(account, `${account}${at}`)))
            .toSorted((one, other) => shuffle(one.id, seed) - shuffle(other.id, seed))
          const chosen = inTurns(rows, room, turns.last)
          turns.give(chosen)
          for (const { accountId } of chosen) had.set(accountId, had.get(accountId)! + 1)
          const counts = [...had.values()]
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        }
      },
    ),
  )
})

/** A number for an id that is another with each seed. */
const shuffle = (id: string, seed: number): number =>
  id.split('').reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed | 1)
