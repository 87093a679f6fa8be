/**
 * What the X API answers when it refuses, in its own shape (RFC 9457):
 * https://docs.x.com/x-api/fundamentals/response-codes-and-errors. Types and titles are X's; sentences are ours but
 * where a client has nothing else to tell two refusals apart by. Marked (guess): not seen in X's pages.
 */
export class Problem extends Error {
  readonly status: number
  readonly type: string
  readonly title: string
  readonly more: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    type: string,
    title: string,
    detail: string,
    rest: { more?: Record<string, string>; headers?: Record<string, string> } = {},
  ) {
    super(detail)
    this.status = status
    this.type = type === 'about:blank' ? type : `https://api.x.com/2/problems/${type}`
    this.title = title
    this.more = rest.more ?? {}
    this.headers = rest.headers ?? {}
  }

  body(): object {
    return { type: this.type, title: this.title, detail: this.message, status: this.status, ...this.more }
  }
}

export const invalidRequest = (detail: string): Problem =>
  new Problem(400, 'invalid-request', 'Invalid Request', detail)

export const unauthorised = (): Problem => new Problem(401, 'about:blank', 'Unauthorized', 'Unauthorized')

/** Of a missing scope, of what is not ours, of an account that may not: X says the same of all. */
export const notPermitted = (): Problem =>
  new Problem(403, 'about:blank', 'Forbidden', 'You are not permitted to perform this action.')

/** The same status as a missing permission; its text alone tells them apart. */
export const duplicate = (): Problem =>
  new Problem(
    403,
    'about:blank',
    'Forbidden',
    'You are not allowed to create a Tweet with duplicate content.',
  )

/** A reply to somebody who neither mentioned nor quoted the account (wording: guess). */
export const notSummoned = (): Problem =>
  new Problem(
    403,
    'about:blank',
    'Forbidden',
    'Reply to this conversation is not allowed: you were not mentioned.',
  )

export const notFound = (kind: 'tweet' | 'user' | 'media', id: string): Problem =>
  new Problem(404, 'resource-not-found', 'Not Found Error', `Could not find ${kind} with id: [${id}].`, {
    more: { resource_type: kind, resource_id: id, parameter: 'id', value: id },
  })

export const noSuchPath = (): Problem => new Problem(404, 'about:blank', 'Not Found', 'Not Found')

/** `resetAt` in the header that X tells it in, whole seconds. */
export const tooManyRequests = (resetAt: Date): Problem =>
  new Problem(429, 'about:blank', 'Too Many Requests', 'Too Many Requests', {
    headers: {
      'x-rate-limit-limit': '100',
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': String(Math.ceil(resetAt.getTime() / 1000)),
    },
  })

export const creditsDepleted = (): Problem =>
  new Problem(402, 'credits-depleted', 'CreditsDepleted', 'The app of this key has no credits left.')

export const usageCapped = (): Problem =>
  new Problem(429, 'usage-capped', 'UsageCapExceeded', 'Usage cap exceeded: Monthly product cap', {
    more: { period: 'Monthly', scope: 'Product' },
  })

export const clientForbidden = (): Problem =>
  new Problem(
    403,
    'client-forbidden',
    'Client Forbidden',
    'The app of this key is not enrolled for this call.',
    {
      more: { reason: 'client-not-enrolled', client_id: '1' },
    },
  )

export const internalError = (): Problem =>
  new Problem(500, 'internal-error', 'Internal Server Error', 'Something is broken.')
