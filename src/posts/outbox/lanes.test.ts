import { expect, test } from 'vitest'
import type { Job } from './lanes.ts'
import { openLanes } from './lanes.ts'

const job = (id: string, accountId: string, act: Job['act'] = 'publish'): Job => ({ id, accountId, act })

/** Work that ends when it is told to. */
function atWork(limits: { atOnce: number; ofOneLane: number }) {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  let halves = 0
  const work = ({ id }: Job): Promise<void> => {
    begun.push(id)
    return new Promise(resolve => ends.set(id, resolve))
  }
  const lanes = openLanes(limits, work, { half: 1, onHalf: () => (halves += 1) })
  const end = async (id: string): Promise<void> => {
    ends.get(id)!()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { lanes, begun, end, halves: () => halves }
}

test('a slow account keeps its own lane and leaves the other places to others', async () => {
  const { lanes, begun, end } = atWork({ atOnce: 4, ofOneLane: 2 })
  lanes.add(['a1', 'a2', 'a3', 'b1', 'c1', 'd1'].map(id => job(id, id[0]!)))
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1'])
  await end('b1')
  expect(begun.at(-1)).toBe('d1')
  await end('a1')
  expect(begun.at(-1)).toBe('a3')
})

test('a take-down has places of its own, and goes before what waits', async () => {
  const { lanes, begun, end } = atWork({ atOnce: 1, ofOneLane: 1 })
  lanes.add([job('a1', 'a'), job('a2', 'a')])
  lanes.add([job('a3', 'a'), job('r1', 'a', 'remove'), job('r2', 'a', 'remove')])
  expect(begun).toEqual(['a1', 'r1'])
  await end('r1')
  expect(begun.at(-1)).toBe('r2')
})

test('what it knows already is passed over, until it is done', async () => {
  const { lanes, begun, end } = atWork({ atOnce: 2, ofOneLane: 1 })
  lanes.add([job('a1', 'a')])
  lanes.add([job('a1', 'a')])
  expect([begun, lanes.waiting]).toEqual([['a1'], 0])
  await end('a1')
  lanes.add([job('a1', 'a')])
  expect(begun).toEqual(['a1', 'a1'])
})

test('it says when half is gone, begins nothing more once closed, and waits for what is under way', async () => {
  const { lanes, begun, end, halves } = atWork({ atOnce: 1, ofOneLane: 1 })
  lanes.add(['a1', 'a2', 'a3'].map(id => job(id, 'a')))
  expect(halves()).toBe(0)
  await end('a1')
  expect(halves()).toBe(1)
  let closed = false
  const closing = lanes.close().then(() => (closed = true))
  await new Promise(resolve => setImmediate(resolve))
  expect(closed).toBe(false)
  await end('a2')
  await closing
  expect(begun).toEqual(['a1', 'a2'])
})
