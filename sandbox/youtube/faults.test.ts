import { describe, expect, test } from 'vitest'
import { Faults, strike } from './faults.ts'
import type { Fault } from './faults.ts'

const fault = (more: Partial<Fault>): Fault => ({
  kind: '500',
  times: 1,
  on: 'publish',
  accountId: null,
  delayMs: 0,
  looks: 3,
  ...more,
})

/** What became of a call: `accepted` tells whether it was carried out, `outcome` what the caller saw. */
async function struck(kind: Fault['kind']) {
  let accepted = 0
  const run = async () => {
    accepted += 1
    return 'done'
  }
  const silence = new Promise(resolve => setTimeout(resolve, 30, 'silence'))
  const answer = strike(fault({ kind }), run, async () => 'unchanged').catch(
    (error: { status: number; reason: string }) => `${error.status} ${error.reason}`,
  )
  return { outcome: await Promise.race([answer, silence]), accepted }
}

describe('what each fault does', () => {
  test.each([
    ['timeout-before-accept', 'silence', 0],
    ['timeout-after-accept', 'silence', 1],
    ['500', '503 backendError', 0],
    ['500-after-accept', '503 backendError', 1],
    ['slow', 'done', 1],
    ['not-applied', 'unchanged', 0],
    ['rate', '403 rateLimitExceeded', 0],
    ['quota', '403 quotaExceeded', 0],
    ['upload-limit', '400 uploadLimitExceeded', 0],
    ['expired', '401 authError', 0],
    ['revoked', '401 authError', 0],
    ['permission', '403 insufficientPermissions', 0],
    ['suspended', '403 authenticatedUserAccountSuspended', 0],
    ['refused', '400 invalidVideoMetadata', 0],
    ['lost-session', '404 notFound', 0],
  ] as const)('%s: the caller sees %s, the network did it %i times', async (kind, outcome, accepted) => {
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

  test('any sort of call, of one channel, in the order asked for', () => {
    const faults = new Faults()
    faults.add(fault({ kind: 'rate', on: 'any', accountId: '1' }))
    faults.add(fault({ kind: 'slow', on: 'remove' }))
    expect(faults.take('remove', '2')?.kind).toBe('slow')
    expect(faults.take('remove', '1')?.kind).toBe('rate')
    expect(faults.waiting).toEqual([])
  })

  test('what becomes of a film strikes uploads only', () => {
    const faults = new Faults()
    faults.add(fault({ kind: 'failed-processing', on: 'any' }))
    expect(faults.take('read', '1')).toBeNull()
    expect(faults.takeProcessing('1')?.kind).toBe('failed-processing')
    expect(faults.takeProcessing('1')).toBeNull()
  })
})
