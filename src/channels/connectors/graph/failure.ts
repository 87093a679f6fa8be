import type { HttpOutAnswer } from '../../../platform/http-out.ts'
import { ConnectorFailure } from '../failure.ts'
import type { FailureKind, NetworkError } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import type { Call } from '../parts/transport-failure.ts'

/**
 * Meta's errors in our kinds, for Facebook and Instagram alike. Codes:
 * https://developers.facebook.com/docs/graph-api/guides/error-handling; the subcodes of single refusals are
 * known from public clients (unverified against Meta's own pages).
 */
const bySubcode = new Map<string, FailureKind>(
  Object.entries({
    '33': 'permission', // not there, or not for this token to see
    '458': 'revoked', // the app was removed
    '460': 'revoked', // the password was changed
    '464': 'revoked', // the person is not confirmed (unverified)
    '463': 'expired',
    '467': 'expired', // (unverified)
    '1366046': 'media', // too large, or neither JPG nor PNG
    '1366051': 'duplicate', // the photo was posted already
    '1346003': 'content',
    '1404102': 'content',
    '1404112': 'content',
    '1404078': 'permission', // the Page needs authorisation to publish
    '4854002': 'permission', // the person must confirm who they are
    // Of publishing on Instagram, from Meta's own table of errors; those marked were not seen there.
    '2207004': 'media', // too large
    '2207005': 'media', // not a JPEG (unverified)
    '2207009': 'media', // too narrow or too wide
    '2207010': 'content', // the caption (unverified)
    '2207020': 'unavailable', // the container expired: the next attempt makes a new one
    '2207026': 'media',
    '2207027': 'unavailable', // published before it was ready (unverified)
    '2207042': 'rate', // the day's posts are used up
    '2207050': 'permission', // the account is restricted
    '2207051': 'content', // taken for spam
    '2207052': 'media', // could not be fetched
  } as const),
)

const byCode = new Map<string, FailureKind>(
  Object.entries({
    '3': 'permission',
    '4': 'rate',
    '10': 'permission',
    '17': 'rate',
    '32': 'rate',
    '102': 'expired',
    '104': 'expired', // no token came with the call (unverified)
    '190': 'expired',
    '324': 'media', // the file is missing (unverified)
    '341': 'rate',
    '368': 'content', // blocked by the network's own rules
    '506': 'duplicate',
    '613': 'rate',
  } as const),
)

/** The error of an answer that is not a success. */
export function graphFailure(
  networkName: string,
  answer: Pick<HttpOutAnswer, 'status' | 'headers' | 'text'>,
  call: Call,
  now: Date,
): ConnectorFailure {
  const network = readError(answer)
  const kind = kindOf(network, call)
  const retryAt = kind === 'rate' ? regainedAt(answer.headers, now) : null
  return new ConnectorFailure(kind, networkName, { network, retryAt })
}

function kindOf({ status, code, subcode }: NetworkError, call: Call): FailureKind {
  const known = bySubcode.get(subcode ?? '') ?? byCode.get(code ?? '') ?? byRange(Number(code ?? Number.NaN))
  if (known !== undefined) return known
  // A server that failed may have failed after the post was made: its own words do not settle it.
  // Neither does an answer that is not Meta's, from a proxy on the way.
  // -1 and -2 are Instagram's, of a fault or a timeout of its own; 2207006 is of a container that is not there any more,
  // perhaps because it was published (unverified).
  const ownFault = ['1', '2', '-1', '-2'].includes(code ?? '') || subcode === '2207006'
  const unsettled = code === null || ownFault || (status ?? 500) >= 500
  if (!unsettled) return 'content'
  return call === 'irreversible' ? 'ambiguous' : 'unavailable'
}

function byRange(code: number): FailureKind | undefined {
  if (code >= 200 && code <= 299) return 'permission'
  if (code >= 80_000 && code <= 80_014) return 'rate'
  return undefined
}

function readError({ status, text }: Pick<HttpOutAnswer, 'status' | 'text'>): NetworkError {
  const error = fieldsOf(fieldsOf(readJson(text()))['error'])
  const word = (name: string): string | null => {
    const value = error[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null
  }
  return {
    status,
    code: word('code'),
    subcode: word('error_subcode'),
    type: word('type'),
    traceId: word('fbtrace_id'),
    said: word('error_user_msg') ?? word('message'),
  }
}

/** `{"<id>":[{"estimated_time_to_regain_access": minutes}]}`; without it an hour, Meta's moving window. */
function regainedAt(headers: Readonly<Record<string, string>>, now: Date): Date {
  const usage = Object.values(fieldsOf(readJson(headers['x-business-use-case-usage'] ?? '')))
  const minutes = usage
    .flatMap(entries => (Array.isArray(entries) ? (entries as unknown[]) : []))
    .map(entry => Number(fieldsOf(entry)['estimated_time_to_regain_access']))
    .filter(value => value > 0)
  return new Date(now.getTime() + (minutes.length > 0 ? Math.max(...minutes) : 60) * 60_000)
}
