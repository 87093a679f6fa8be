import { assert, integer, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { xFailure } from './failure.ts'
import type { Refused } from './failure.ts'

const now = new Date('2026-11-24T09:00:00Z')
const reset = now.getTime() / 1000 + 420
type Call = 'irreversible' | 'harmless'

const failure = (
  status: number,
  body: object | string,
  more: { call?: Call; refused?: Refused; headers?: Record<string, string> } = {},
) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = { status, headers: more.headers ?? {}, text: () => text }
  return xFailure(answer, more.call ?? 'irreversible', more.refused ?? 'content', now)
}

const blank = (title: string, detail = title) => ({ type: 'about:blank', title, detail })
const problem = (type: string, detail = 'b', origin = 'https://api.x.com') => ({
  type: `${origin}/2/problems/${type}`,
  title: 'A title',
  detail,
})
const duplicate = 'You are not allowed to create a Tweet with duplicate content.'

describe('X’s refusals in our kinds', () => {
  test.each([
    [401, blank('Unauthorized'), 'expired', 'Unauthorized'],
    [403, blank('Forbidden', duplicate), 'duplicate', 'Forbidden'],
    [403, blank('Forbidden', 'You are not permitted to perform this action.'), 'permission', 'Forbidden'],
    [403, problem('client-forbidden'), 'permission', 'client-forbidden'],
    [403, problem('client-forbidden', 'b', 'https://api.twitter.com'), 'permission', 'client-forbidden'],
    [404, problem('resource-not-found'), 'permission', 'resource-not-found'],
    [402, blank('CreditsDepleted'), 'budget', 'CreditsDepleted'],
    [402, '', 'budget', null],
    [403, problem('credits-depleted'), 'budget', 'credits-depleted'],
    [429, problem('usage-capped'), 'budget', 'usage-capped'],
    [429, blank('Too Many Requests'), 'rate', 'Too Many Requests'],
    [429, 'slow down', 'rate', null],
    [400, problem('invalid-request'), 'content', 'invalid-request'],
    [413, blank('Payload Too Large'), 'content', 'Payload Too Large'],
  ])('%i %j is %s', (status, body, kind, code) => {
    expect(failure(status, body)).toMatchObject({ kind, network: { status, code } })
  })

  test.each([
    [500, problem('internal-error')],
    [503, blank('Service Unavailable')],
    // A server that failed may have failed after the post was made: its own words do not settle it.
    [500, blank('Forbidden', duplicate)],
    // An answer that is not X's, from a proxy on the way.
    [400, '<html>Welcome to the school wifi</html>'],
    [403, '<html>Blocked</html>'],
    [403, '[]'],
    [302, ''],
  ])('%i %j leaves open what became of a post, and is harmless otherwise', (status, body) => {
    expect(failure(status, body).kind).toBe('ambiguous')
    expect(failure(status, body, { call: 'harmless' }).kind).toBe('unavailable')
  })

  test('a refusal as it stands speaks of what was sent', () => {
    for (const refused of ['content', 'media', 'unavailable'] as const)
      expect(failure(400, problem('invalid-request'), { refused }).kind).toBe(refused)
  })

  test('keeps what X said, with its number of the call', () => {
    const { network } = failure(
      403,
      { ...problem('client-forbidden', 'Said'), reason: 'client-not-enrolled' },
      {
        headers: { 'x-transaction-id': 'abc' },
      },
    )
    expect(network).toEqual({
      status: 403,
      code: 'client-forbidden',
      subcode: 'client-not-enrolled',
      type: 'https://api.x.com/2/problems/client-forbidden',
      traceId: 'abc',
      said: 'Said',
    })
  })
})

describe('when X lets us in again', () => {
  const at = (headers: Record<string, string>) =>
    failure(429, blank('Too Many Requests'), { headers }).retryAt

  test('is what its header says, or its window later', () => {
    expect(at({ 'x-rate-limit-reset': String(reset) })).toEqual(new Date('2026-11-24T09:07:00Z'))
    for (const headers of [{}, { 'x-rate-limit-reset': 'soon' }, { 'x-rate-limit-reset': '-1' }])
      expect(at(headers)).toEqual(new Date('2026-11-24T09:15:00Z'))
  })

  test('is the end of the day’s window when that is what is used up', () => {
    const day = { 'x-user-limit-24hour-reset': String(reset + 7200) }
    const headers = { 'x-rate-limit-reset': String(reset), ...day }
    expect(at({ ...headers, 'x-user-limit-24hour-remaining': '0' })).toEqual(new Date('2026-11-24T11:07:00Z'))
    expect(at({ ...headers, 'x-user-limit-24hour-remaining': '7' })).toEqual(new Date('2026-11-24T09:07:00Z'))
  })

  test('is not said of anything but a rate', () => {
    const headers = { 'x-rate-limit-reset': String(reset) }
    expect(failure(429, problem('usage-capped'), { headers }).retryAt).toBeNull()
    expect(failure(401, blank('Unauthorized'), { headers }).retryAt).toBeNull()
  })
})

test('any answer is some failure with a sentence', () => {
  assert(
    property(integer({ min: 100, max: 599 }), string(), (status, body) => {
      expect(failure(status, body).sentence).toContain('X')
    }),
  )
})
