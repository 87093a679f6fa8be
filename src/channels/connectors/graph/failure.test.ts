import { assert, constantFrom, integer, json, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConnectorFailure } from '../failure.ts'
import { graphFailure } from './failure.ts'
import type { Call } from '../parts/transport-failure.ts'

const now = new Date('2026-11-24T09:00:00Z')

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers,
  text: () => (typeof body === 'string' ? body : JSON.stringify(body)),
})

const kind = (error: object, status = 400, call: Call = 'irreversible') =>
  graphFailure('Facebook', answer(status, { error }), call, now).kind

describe('codes of Meta', () => {
  test.each([
    ['expired', { code: 190 }],
    ['expired', { code: 190, error_subcode: 463 }],
    ['revoked', { code: 190, error_subcode: 460 }],
    ['revoked', { code: 190, error_subcode: 458 }],
    ['expired', { code: 102 }],
    ['permission', { code: 3 }],
    ['permission', { code: 10 }],
    ['permission', { code: 200 }],
    ['permission', { code: 299 }],
    ['permission', { code: 100, error_subcode: 33 }],
    ['permission', { code: 100, error_subcode: 1404078 }],
    ['rate', { code: 4 }],
    ['rate', { code: 17 }],
    ['rate', { code: 32 }],
    ['rate', { code: 341 }],
    ['rate', { code: 613 }],
    ['rate', { code: 80001 }],
    ['duplicate', { code: 506 }],
    ['duplicate', { code: 100, error_subcode: 1366051 }],
    ['content', { code: 368 }],
    ['content', { code: 1, error_subcode: 1346003 }],
    ['content', { code: 100 }],
    ['media', { code: 324 }],
    ['media', { code: 100, error_subcode: 1366046 }],
    ['ambiguous', { code: 1 }],
    ['ambiguous', { code: 2, is_transient: true }],
    ['media', { code: 36_000, error_subcode: 2_207_004 }],
    ['media', { code: 36_003, error_subcode: 2_207_009 }],
    ['media', { code: 9004, error_subcode: 2_207_052 }],
    ['rate', { code: 9, error_subcode: 2_207_042 }],
    ['content', { code: 4, error_subcode: 2_207_051 }],
    ['permission', { code: 25, error_subcode: 2_207_050 }],
    ['unavailable', { code: 24, error_subcode: 2_207_020 }],
    ['ambiguous', { code: 24, error_subcode: 2_207_006 }],
    ['ambiguous', { code: -2, error_subcode: 2_207_003 }],
    ['ambiguous', { code: -1, error_subcode: 2_207_001 }],
  ])('%s: %j', (expected, error) => {
    expect(kind(error)).toBe(expected)
  })

  test('words that JavaScript knows are no codes', () => {
    expect(kind({ code: 'constructor', error_subcode: 'toString' })).toBe('content')
  })
})

describe('what leaves the outcome open', () => {
  test.each([
    [500, { error: { code: 100 } }],
    [502, '<html>Bad gateway</html>'],
    [403, '<html>Your proxy says no</html>'],
    [200, ''],
    [400, { error: 'no object' }],
  ])('%i %j', (status, body) => {
    expect(graphFailure('Facebook', answer(status, body), 'irreversible', now).kind).toBe('ambiguous')
    expect(graphFailure('Facebook', answer(status, body), 'harmless', now).kind).toBe('unavailable')
  })
})

describe('when the network lets us in again', () => {
  const retryAt = (usage: string) =>
    graphFailure(
      'Facebook',
      answer(400, { error: { code: 32 } }, { 'x-business-use-case-usage': usage }),
      'harmless',
      now,
    ).retryAt

  test('the longest of its times', () => {
    const usage = { 1: [{ estimated_time_to_regain_access: 5 }, { estimated_time_to_regain_access: 20 }] }
    expect(retryAt(JSON.stringify(usage))).toEqual(new Date('2026-11-24T09:20:00Z'))
  })

  test.each(['', 'nonsense', '{"1":null}', '{"1":[null,{"estimated_time_to_regain_access":"soon"}]}', '[]'])(
    'an hour when the header is %j',
    usage => {
      expect(retryAt(usage)).toEqual(new Date('2026-11-24T10:00:00Z'))
    },
  )

  test('no other failure has a time', () => {
    expect(
      graphFailure('Facebook', answer(400, { error: { code: 190 } }), 'harmless', now).retryAt,
    ).toBeNull()
  })
})

test('whatever comes back, it is one failure and never a crash', () => {
  const status = constantFrom(400, 401, 403, 404, 429, 500, 503)
  const code = oneof(integer(), string(), constantFrom(null, [], {}))
  assert(
    property(status, oneof(string(), json()), code, (status, body, code) => {
      for (const text of [body, JSON.stringify({ error: { code, error_subcode: code, message: body } })]) {
        const failure = graphFailure('Facebook', answer(status, text), 'irreversible', now)
        expect(failure).toBeInstanceOf(ConnectorFailure)
        expect(failure.network.said?.length ?? 0).toBeLessThanOrEqual(500)
      }
    }),
  )
})

test('the network’s own words are kept for the record', () => {
  const error = {
    code: 190,
    error_subcode: 463,
    type: 'OAuthException',
    message: 'Session expired',
    fbtrace_id: 'AbC',
  }
  expect(graphFailure('Facebook', answer(401, { error }), 'harmless', now).network).toEqual({
    status: 401,
    code: '190',
    subcode: '463',
    type: 'OAuthException',
    traceId: 'AbC',
    said: 'Session expired',
  })
})
