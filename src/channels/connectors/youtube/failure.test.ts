import { assert, constantFrom, json, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConnectorFailure } from '../failure.ts'
import type { FailureKind } from '../failure.ts'
import type { Call } from '../parts/transport-failure.ts'
import { youtubeFailure } from './failure.ts'

const now = new Date('2026-11-24T09:00:00Z')

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers,
  text: () => (typeof body === 'string' ? body : JSON.stringify(body)),
})

const error = (reason: string, more: object = {}) => ({
  error: { code: 400, message: 'No.', errors: [{ message: 'No.', domain: 'youtube.api', reason }], ...more },
})

const failureOf = (status: number, reason: string, call: Call = 'irreversible') =>
  youtubeFailure('YouTube', answer(status, error(reason)), call, now)

describe('reasons of YouTube', () => {
  test.each<[FailureKind, number, string]>([
    ['expired', 401, 'authError'],
    ['expired', 401, 'somethingNew'],
    ['permission', 401, 'youtubeSignupRequired'],
    ['permission', 403, 'forbidden'],
    ['permission', 403, 'insufficientPermissions'],
    ['permission', 403, 'accessNotConfigured'],
    ['permission', 403, 'authenticatedUserAccountClosed'],
    ['permission', 403, 'authenticatedUserAccountSuspended'],
    ['budget', 403, 'quotaExceeded'],
    ['budget', 403, 'dailyLimitExceeded'],
    ['rate', 403, 'rateLimitExceeded'],
    ['rate', 403, 'userRateLimitExceeded'],
    ['rate', 429, 'somethingNew'],
    ['rate', 400, 'uploadLimitExceeded'],
    ['media', 400, 'mediaBodyRequired'],
    ['media', 400, 'invalidFilename'],
    ['content', 400, 'invalidTitle'],
    ['content', 400, 'invalidDescription'],
    ['content', 400, 'invalidTags'],
    ['content', 400, 'invalidCategoryId'],
    ['content', 400, 'invalidPublishAt'],
    ['content', 400, 'invalidVideoMetadata'],
    ['content', 403, 'forbiddenPrivacySetting'],
    ['content', 403, 'commentsDisabled'],
    ['content', 400, 'processingFailure'],
    ['content', 400, 'operationNotSupported'],
    ['content', 404, 'videoNotFound'],
    ['ambiguous', 503, 'backendError'],
    ['ambiguous', 500, 'quotaExceeded'],
    ['ambiguous', 400, 'backendError'],
  ])('%s: %i %s', (kind, status, reason) => {
    expect(failureOf(status, reason)).toMatchObject({ kind, network: { status, code: reason } })
  })

  test('the same of a call that makes nothing public is no reason to look first', () => {
    expect(failureOf(503, 'backendError', 'harmless').kind).toBe('unavailable')
  })

  test('an error without reasons is told by its status word', () => {
    const body = { error: { code: 401, message: 'No.', status: 'UNAUTHENTICATED' } }
    expect(youtubeFailure('YouTube', answer(401, body), 'irreversible', now)).toMatchObject({
      kind: 'expired',
      network: { code: 'UNAUTHENTICATED' },
    })
  })

  test('words that JavaScript knows are no reasons', () => {
    expect(failureOf(400, 'constructor').kind).toBe('content')
  })
})

test.each([
  [403, '<html>Your proxy says no</html>'],
  [400, ''],
  [400, { error: 'no object' }],
  [400, { error: { errors: 'none' } }],
])('what is not Google’s settles nothing: %i %j', (status, body) => {
  expect(youtubeFailure('YouTube', answer(status, body), 'irreversible', now).kind).toBe('ambiguous')
  expect(youtubeFailure('YouTube', answer(status, body), 'harmless', now).kind).toBe('unavailable')
})

describe('when trying makes sense', () => {
  const retryAt = (reason: string, headers = {}) =>
    youtubeFailure('YouTube', answer(403, error(reason), headers), 'harmless', now).retryAt

  test.each([
    ['rateLimitExceeded', {}, '2026-11-24T09:01:00Z'],
    ['rateLimitExceeded', { 'retry-after': '90' }, '2026-11-24T09:01:30Z'],
    ['rateLimitExceeded', { 'retry-after': 'soon' }, '2026-11-24T09:01:00Z'],
    ['rateLimitExceeded', { 'retry-after': '99999999999' }, '2026-11-24T09:01:00Z'],
    ['uploadLimitExceeded', {}, '2026-11-25T09:00:00Z'],
    ['quotaExceeded', { 'retry-after': '1' }, '2026-11-25T08:00:00Z'],
  ])('%s %j', (reason, headers, at) => {
    expect(retryAt(reason, headers)).toEqual(new Date(at))
  })

  test('no other failure has a time', () => {
    expect(retryAt('forbidden', { 'retry-after': '5' })).toBeNull()
  })
})

test('whatever comes back, it is one failure and never a crash', () => {
  const status = constantFrom(400, 401, 403, 404, 409, 429, 500, 503)
  assert(
    property(status, oneof(string(), json()), string(), (status, body, reason) => {
      const { message, ...rest } = { message: body, errors: [{ reason, domain: body }] }
      for (const text of [body, JSON.stringify({ error: { message, ...rest } })]) {
        const failure = youtubeFailure(
          'YouTube',
          answer(status, text, { 'retry-after': body }),
          'irreversible',
          now,
        )
        expect(failure).toBeInstanceOf(ConnectorFailure)
        expect(failure.network.said?.length ?? 0).toBeLessThanOrEqual(500)
        expect(Number.isNaN(failure.retryAt?.getTime() ?? 0)).toBe(false)
      }
    }),
  )
})
