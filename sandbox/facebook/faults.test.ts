import { describe, expect, test } from 'vitest'
import { Faults, strike } from './faults.ts'
import type { Fault } from './faults.ts'

const fault = (more: Partial<Fault>): Fault => ({
  kind: '500',
  times: 1,
  on: 'publish',
  accountId: null,
  delayMs: 0,
  minutes: 5,
  ...more,
})

/** What became of a call: `accepted` tells whether it was carried out, `outcome` what the caller saw. */
async function struck(kind: Fault['kind']) {
  let accepted = 0
  const run = async () => {
    accepted += 1
    return { id: '1' }
  }
  const silence = new Promise(resolve => setTimeout(resolve, 30, 'silence'))
  const answer = strike(fault({ kind }), '1', run).catch((error: Error) => error.constructor.name)
  return { outcome: await Promise.race([answer, silence]), accepted }
}

describe('what each fault does', () => {
  test.each([
    ['timeout-before-accept', 'silence', 0],
    ['timeout-after-accept', 'silence', 1],
    ['500', 'GraphError', 0],
    ['500-after-accept', 'GraphError', 1],
    ['slow', { id: '1' }, 1],
    ['rate', 'GraphError', 0],
    ['expired', 'GraphError', 0],
    ['revoked', 'GraphError', 0],
    ['permission', 'GraphError', 0],
    ['blocked', 'GraphError', 0],
  ] as const)('%s: the caller sees %j, the network did it %i times', async (kind, outcome, accepted) => {
    expect(await struck(kind)).toEqual({ outcome, accepted })
  })
})

describe('which call a fault strikes', () => {
  test('the first that fits, as often as asked', () => {
    const faults = new Faults()
    faults.add(fault({ times: 2 }))
    expect(faults.take('read', '1')).toBeNull()
    expect(faults.take('publish', '1')).not.toBeNull()
    expect(faults.take('publish', '2')).not.toBeNull()
    expect(faults.take('publish', '1')).toBeNull()
  })

  test('any sort of call, of one Page', () => {
    const faults = new Faults()
    faults.add(fault({ on: 'any', accountId: '1' }))
    expect(faults.take('remove', '2')).toBeNull()
    expect(faults.take('remove', '1')).not.toBeNull()
  })

  test('in the order in which they were asked for', () => {
    const faults = new Faults()
    faults.add(fault({ kind: 'rate' }))
    faults.add(fault({ kind: 'slow' }))
    expect([faults.take('publish', '1')?.kind, faults.take('publish', '1')?.kind]).toEqual(['rate', 'slow'])
  })
})
