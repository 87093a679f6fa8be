import type { HttpOutAnswer } from '../../../platform/http-out.ts'
import { ConnectorFailure } from '../failure.ts'
import type { FailureKind, NetworkError } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import type { Call } from '../parts/transport-failure.ts'
import { quotaReturnsAt } from './quota.ts'

/**
 * YouTube's errors in our kinds, by their reason: https://developers.google.com/youtube/v3/docs/errors. Marked ones are
 * of Google's APIs in general or known from public clients (unverified against YouTube's own pages).
 */
const byReason = new Map<string, FailureKind>(
  Object.entries({
    authError: 'expired',
    required: 'expired', // no token came with the call (unverified)
    UNAUTHENTICATED: 'expired',
    authenticatedUserAccountClosed: 'permission',
    authenticatedUserAccountSuspended: 'permission',
    authenticatedUserNotChannel: 'permission',
    accountDelegationForbidden: 'permission',
    youtubeSignupRequired: 'permission',
    insufficientPermissions: 'permission', // a scope is missing (unverified)
    ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'permission',
    accessNotConfigured: 'permission', // the API is not switched on in the project (unverified)
    channelClosed: 'permission',
    channelSuspended: 'permission',
    channelForbidden: 'permission',
    forbidden: 'permission',
    ineligibleAccount: 'permission',
    quotaExceeded: 'budget',
    dailyLimitExceeded: 'budget', // (unverified)
    rateLimitExceeded: 'rate', // (unverified)
    userRateLimitExceeded: 'rate', // (unverified)
    uploadRateLimitExceeded: 'rate',
    uploadLimitExceeded: 'rate',
    mediaBodyRequired: 'media',
    invalidFilename: 'media',
    badContent: 'media', // (unverified)
    backendError: 'unavailable',
    internalError: 'unavailable',
    processingFailure: 'content',
  } as const),
)

/** Minutes until a limit of so many calls a minute has passed; the network names no time. */
const rateMinutes = 1

/** "The user has exceeded the number of videos they may upload": of 24 moving hours (unverified). */
const uploadHours = 24

/** The error of an answer that is not a success. */
export function youtubeFailure(
  networkName: string,
  answer: Pick<HttpOutAnswer, 'status' | 'headers' | 'text'>,
  call: Call,
  now: Date,
): ConnectorFailure {
  const network = readError(answer)
  const kind = kindOf(network, call)
  return new ConnectorFailure(kind, networkName, { network, retryAt: retryAtOf(kind, network, answer, now) })
}

function kindOf({ status, code }: NetworkError, call: Call): FailureKind {
  const unsettled = call === 'irreversible' ? 'ambiguous' : 'unavailable'
  // A server that failed may have failed after it did what was asked: its own words do not settle it.
  if ((status ?? 500) >= 500) return unsettled
  const known = byReason.get(code ?? '')
  if (known === 'unavailable') return unsettled
  if (known !== undefined) return known
  if (status === 429) return 'rate'
  if (status === 401) return 'expired'
  // An answer that is not Google's, from a proxy on the way, settles nothing either.
  return code === null ? unsettled : 'content'
}

function retryAtOf(
  kind: FailureKind,
  { code }: NetworkError,
  { headers }: Pick<HttpOutAnswer, 'headers'>,
  now: Date,
): Date | null {
  const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)
  if (kind === 'budget') return quotaReturnsAt(now)
  if (kind !== 'rate') return null
  const seconds = Number(headers['retry-after'])
  if (seconds > 0 && seconds < 86_400) return after(seconds / 60)
  return after(code === 'uploadLimitExceeded' ? uploadHours * 60 : rateMinutes)
}

/** `{"error":{"code","message","errors":[{"domain","reason","message"}],"status"}}`. */
function readError({ status, text }: Pick<HttpOutAnswer, 'status' | 'text'>): NetworkError {
  const error = fieldsOf(fieldsOf(readJson(text()))['error'])
  const [first] = Array.isArray(error['errors']) ? (error['errors'] as unknown[]) : []
  const { reason, domain } = fieldsOf(first)
  const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
  return {
    status,
    code: word(reason) ?? word(error['status']),
    subcode: null,
    type: word(domain),
    traceId: null,
    said: word(error['message']),
  }
}
