import type { HttpOutAnswer } from '../../../platform/http-out.ts'
import { ConnectorFailure } from '../failure.ts'
import type { FailureKind, NetworkError } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import type { Call } from '../parts/transport-failure.ts'

const name = 'LinkedIn'

/**
 * LinkedIn's errors in our kinds: `{status, serviceErrorCode, code?, message}`,
 * https://learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling. LinkedIn lists few of its codes: these
 * are as public clients have met them, the numbers from memory (unverified).
 */
const byCode = new Map<string, FailureKind>(
  Object.entries({
    EXPIRED_ACCESS_TOKEN: 'expired',
    REVOKED_ACCESS_TOKEN: 'revoked',
    INVALID_ACCESS_TOKEN: 'expired',
    EMPTY_ACCESS_TOKEN: 'expired',
    NONEXISTENT_VERSION: 'permission',
    DUPLICATE_POST: 'duplicate', // the message names the post that stands there: proof that an earlier try went through
    MEDIA_ASSET_PROCESSING_FAILED: 'media',
    MEDIA_ASSET_WAITING_UPLOAD: 'unavailable', // begin anew
    // Numbers, which come without a word now and then; 65601 has been seen for expired keys too.
    '65600': 'expired',
    '65601': 'revoked',
    '65602': 'expired',
  } as const),
)

const retired =
  'LinkedIn has retired the version that Copybook speaks. An administrator must update Copybook.'

/** The error of an answer that is not a success. */
export function linkedinFailure(
  answer: Pick<HttpOutAnswer, 'status' | 'headers' | 'text'>,
  call: Call,
  now: Date,
): ConnectorFailure {
  const network = readError(answer)
  const kind = kindOf(network, call)
  return new ConnectorFailure(kind, name, {
    network,
    retryAt: kind === 'rate' ? regainedAt(network, now) : null,
    ...(network.status === 426 && { sentence: retired }),
  })
}

function kindOf({ status, code, said }: NetworkError, call: Call): FailureKind {
  const unsettled = call === 'irreversible' ? 'ambiguous' : 'unavailable'
  // A server that failed may have failed after the post was made, and an answer that is not LinkedIn's may come from a
  // proxy on the way back: neither settles anything, whatever it says. 409 asks for another try without a reason.
  if (code === null || status === null || status >= 500 || status === 409) return unsettled
  if (status === 422 && /duplicate/i.test(said ?? '')) return 'duplicate'
  // The Comments API answers 403 to a field that it does not know, which no reconnecting mends.
  if (status === 403 && /unpermitted fields/i.test(said ?? '')) return 'content'
  return byCode.get(code) ?? byStatus.get(status) ?? 'content'
}

const byStatus = new Map<number, FailureKind>([
  [401, 'expired'],
  [403, 'permission'],
  [426, 'permission'],
  [429, 'rate'],
])

/** `code` is the word where there is one, the number otherwise; both are absent from an answer that is not LinkedIn's. */
function readError({
  status,
  headers,
  text,
}: Pick<HttpOutAnswer, 'status' | 'headers' | 'text'>): NetworkError {
  const error = fieldsOf(readJson(text()))
  const word = (field: string): string | null => {
    const value = error[field]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null
  }
  const number = word('serviceErrorCode')
  return {
    status,
    code: word('code') ?? number,
    subcode: number,
    type: null,
    traceId: headers['x-li-uuid'] ?? null,
    said: word('message'),
  }
}

/**
 * LinkedIn names no time. Its daily limits start anew at midnight UTC; writing comments has a limit by the minute that
 * names itself in the message. https://learn.microsoft.com/linkedin/shared/api-guide/concepts/rate-limits
 */
function regainedAt({ said }: NetworkError, now: Date): Date {
  if (/comment create throttled/i.test(said ?? '')) return new Date(now.getTime() + 60_000)
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1))
}
