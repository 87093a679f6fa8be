import { describe, expect, test } from 'vitest'
import { ConnectorFailure } from './failure.ts'
import type { FailureKind } from './failure.ts'

const kinds: Record<FailureKind, true> = {
  expired: true,
  revoked: true,
  permission: true,
  rate: true,
  duplicate: true,
  content: true,
  media: true,
  budget: true,
  'not-sent': true,
  ambiguous: true,
  unavailable: true,
}

describe.each(Object.keys(kinds) as FailureKind[])('a failure of kind %s', kind => {
  const failure = new ConnectorFailure(kind, 'Facebook')

  test('says in short sentences what happened and who does what next', () => {
    const sentences = failure.sentence.split(/(?<=\.) /)
    expect(sentences.length).toBeGreaterThan(1)
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(20)
    expect(failure.sentence).toContain('Facebook')
    expect(failure.message).toBe(failure.sentence)
  })

  test('has nothing of the network when nothing came', () => {
    expect(failure.retryAt).toBeNull()
    expect(Object.values(failure.network)).toEqual([null, null, null, null, null, null])
  })
})
