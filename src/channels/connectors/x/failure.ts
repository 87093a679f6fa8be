import type { HttpOutAnswer } from '../../../platform/http-out.ts'
import { ConnectorFailure } from '../failure.ts'
import type { FailureKind, NetworkError } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import type { Call } from '../parts/transport-failure.ts'

/** What people call the network, for sentences. */
export const networkName = 'X'

/** What a call that X refuses as it stands (400) speaks of: the post, a picture, or a mistake of ours. */
export type Refused = 'content' | 'media' | 'unavailable'

/** When X names no time: the length of its usual window. */
const usualWindowMs = 15 * 60_000

/**
 * X's refusals in our kinds. Problems: https://docs.x.com/x-api/fundamentals/response-codes-and-errors; a type is told
 * by its last word, for the older prefix `api.twitter.com` is still seen. That a duplicate and a missing permission share
 * status 403 and differ in their text alone, and the types of a spent budget, are known from public clients (unverified).
 */
export function xFailure(
  answer: Pick<HttpOutAnswer, 'status' | 'headers' | 'text'>,
  call: Call,
  refused: Refused,
  now: Date,
): ConnectorFailure {
  const { network, isProblem } = readProblem(answer)
  const kind = kindOf(network, isProblem, call, refused)
  const retryAt = kind === 'rate' ? resetAt(answer.headers, now) : null
  return new ConnectorFailure(kind, networkName, { network, retryAt })
}

/** An answer of success that does not say what became of the call. */
export function withoutData(status: number, call: Call): ConnectorFailure {
  const kind = call === 'irreversible' ? 'ambiguous' : 'unavailable'
  return new ConnectorFailure(kind, networkName, { network: { status } })
}

function kindOf(network: NetworkError, isProblem: boolean, call: Call, refused: Refused): FailureKind {
  const { code, said } = network
  const status = network.status ?? 500
  if (status === 402 || code === 'credits-depleted' || code === 'usage-capped') return 'budget'
  if (status === 401) return 'expired'
  if (status === 429) return 'rate'
  // A server that failed may have failed after the post was made, and a page of a proxy on the way settles nothing.
  if (status >= 500 || !isProblem) return call === 'irreversible' ? 'ambiguous' : 'unavailable'
  if (status === 403) return /duplicate content/i.test(said ?? '') ? 'duplicate' : 'permission'
  // Not there, or not for us to see.
  return status === 404 ? 'permission' : refused
}

/** `code` is the last word of the type, or the title where the type says nothing. */
function readProblem({ status, headers, text }: Pick<HttpOutAnswer, 'status' | 'headers' | 'text'>): {
  network: NetworkError
  isProblem: boolean
} {
  const problem = fieldsOf(readJson(text()))
  const word = (name: string): string | null => {
    const value = problem[name]
    return typeof value === 'string' ? value : null
  }
  const [type, title, detail] = [word('type'), word('title'), word('detail')]
  const speaks = type !== null && type !== 'about:blank'
  const code = speaks ? (type.split('/').at(-1) ?? null) : title
  const network = {
    status,
    code,
    subcode: word('reason') ?? word('period'),
    type,
    // (unverified)
    traceId: headers['x-transaction-id'] ?? null,
    said: detail ?? title,
  }
  return { network, isProblem: title !== null || detail !== null }
}

/** The latest of the windows that are used up; the names of the two for a day are unverified. */
function resetAt(headers: Readonly<Record<string, string>>, now: Date): Date {
  const usedUp = ['x-rate-limit', 'x-user-limit-24hour', 'x-app-limit-24hour'].filter(
    (window, at) => at === 0 || headers[`${window}-remaining`] === '0',
  )
  const resets = usedUp.map(window => Number(headers[`${window}-reset`]) * 1000).filter(time => time > 0)
  return new Date(resets.length > 0 ? Math.max(...resets) : now.getTime() + usualWindowMs)
}
