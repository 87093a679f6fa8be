import { assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConnectorFailure } from '../failure.ts'
import { linkedinFailure } from './failure.ts'

const now = new Date('2026-11-24T23:59:30Z')
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers,
  text: () => (typeof body === 'string' ? body : JSON.stringify(body)),
})
const kind = (status: number, body: unknown, call: 'irreversible' | 'harmless' = 'harmless') =>
  linkedinFailure(answer(status, body), call, now).kind

describe('errors of LinkedIn', () => {
  test.each([
    [401, { serviceErrorCode: 65_601, code: 'REVOKED_ACCESS_TOKEN' }, 'revoked'],
    [401, { serviceErrorCode: 65_601, code: 'EXPIRED_ACCESS_TOKEN' }, 'expired'],
    [401, { serviceErrorCode: 65_601 }, 'revoked'],
    [401, { serviceErrorCode: 65_602 }, 'expired'],
    [401, { serviceErrorCode: 65_604, message: 'Empty oauth2 access token' }, 'expired'],
    [403, { serviceErrorCode: 100, message: 'Not enough permissions' }, 'permission'],
    [403, { serviceErrorCode: 100, message: 'Unpermitted fields present in REQUEST_BODY' }, 'content'],
    [422, { serviceErrorCode: 0, message: 'Content is a duplicate of urn:li:share:7' }, 'duplicate'],
    [422, { code: 'UNPROCESSABLE_ENTITY', message: 'Something is wrong' }, 'content'],
    [426, { code: 'NONEXISTENT_VERSION' }, 'permission'],
    [429, { serviceErrorCode: 101 }, 'rate'],
    [400, { code: 'MEDIA_ASSET_PROCESSING_FAILED' }, 'media'],
    [400, { code: 'MEDIA_ASSET_WAITING_UPLOAD' }, 'unavailable'],
    [400, { code: 'FIELD_LENGTH_TOO_LONG' }, 'content'],
  ])('%i %j is %s', (status, body, expected) => {
    expect(kind(status, body)).toBe(expected)
    expect(kind(status, body, 'irreversible')).toBe(expected)
  })

  test.each([
    [500, { code: 'INTERNAL_SERVER_ERROR' }],
    [503, { code: 'EXPIRED_ACCESS_TOKEN' }],
    [409, { code: 'CONFLICT', message: 'Retry the request.' }],
    [400, '<html>Welcome to the school wifi</html>'],
    [403, ''],
    [401, '{}'],
    [422, 'null'],
  ])('%i %j settles nothing', (status, body) => {
    expect(kind(status, body, 'irreversible')).toBe('ambiguous')
    expect(kind(status, body)).toBe('unavailable')
  })

  test('the limits end at midnight UTC; that of writing comments after a minute', () => {
    const at = (message: string) =>
      linkedinFailure(answer(429, { code: 'X', message }), 'harmless', now).retryAt
    expect(at('Resource level throttle')).toEqual(new Date('2026-11-25T00:00:00Z'))
    expect(at('Comment create throttled: creation rate limit exceeded for member')).toEqual(
      new Date('2026-11-25T00:00:30Z'),
    )
  })

  test('keep the network’s own words, codes and number of the call', () => {
    const body = { status: 403, serviceErrorCode: 100, code: 'ACCESS_DENIED', message: 'No' }
    const failure = linkedinFailure(answer(403, body, { 'x-li-uuid': 'AbC' }), 'harmless', now)
    expect(failure.network).toEqual({
      status: 403,
      code: 'ACCESS_DENIED',
      subcode: '100',
      type: null,
      traceId: 'AbC',
      said: 'No',
    })
  })

  test('whatever comes is one of our kinds, and an irreversible call is never called safe by a server’s failure', () => {
    assert(
      property(
        integer({ min: 300, max: 599 }),
        string(),
        constantFrom('harmless', 'irreversible'),
        (status, body, call) => {
          const failure = linkedinFailure(answer(status, body), call, now)
          expect(failure).toBeInstanceOf(ConnectorFailure)
          if (call === 'irreversible' && status >= 500) expect(failure.kind).toBe('ambiguous')
        },
      ),
    )
  })
})
