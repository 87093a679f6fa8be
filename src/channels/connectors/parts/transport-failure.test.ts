import { describe, expect, test } from 'vitest'
import { HttpOutError } from '../../../platform/http-out.ts'
import { transportFailure } from './transport-failure.ts'

describe('a call without a usable answer', () => {
  test.each([
    ['no', 'irreversible', 'not-sent'],
    ['maybe', 'irreversible', 'ambiguous'],
    ['answered', 'irreversible', 'ambiguous'],
    ['no', 'harmless', 'not-sent'],
    ['maybe', 'harmless', 'unavailable'],
    ['answered', 'harmless', 'unavailable'],
  ] as const)('that was sent: %s, %s: %s', (sent, call, expected) => {
    const error = transportFailure('X', new HttpOutError('timeout', sent, 'https://api.x.com'), call)
    expect(error).toMatchObject({ kind: expected, sentence: expect.stringContaining('X') })
  })

  test('is a defect of ours when it is not of the transport', () => {
    const defect = new TypeError('defect')
    expect(transportFailure('X', defect, 'irreversible')).toBe(defect)
  })
})
