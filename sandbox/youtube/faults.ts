import { z } from 'zod'
import { FaultQueue, newFault as common, silences, strike as strikeLate } from '../parts/faults.ts'
import type { Fault as CommonFault } from '../parts/faults.ts'
import { badToken, YoutubeError } from './youtube-error.ts'

/** What a call does: a fault strikes one sort of call, by default the one that makes a video public. */
export const doings = ['publish', 'stage', 'chunk', 'read', 'remove', 'moderate', 'reply', 'token'] as const

export type Does = (typeof doings)[number]

export const faultKinds = [
  ...silences,
  'rate',
  'quota',
  'upload-limit',
  'expired',
  'revoked',
  'permission',
  'suspended',
  'refused',
  'lost-session',
  'not-applied',
  // These strike an upload when its last byte has come.
  'slow-processing',
  'failed-processing',
  'rejected-processing',
] as const

export interface Fault extends CommonFault<(typeof faultKinds)[number], Does> {
  /** For `slow-processing`: how often somebody looks before it is done. */
  looks: number
}

export const newFault = common(faultKinds, doings).extend({ looks: z.int().min(0).default(3) })

const processing = ['slow-processing', 'failed-processing', 'rejected-processing']

export class Faults extends FaultQueue<Fault> {
  protected override strikes(fault: Fault, does: Fault['on']): boolean {
    return !processing.includes(fault.kind) && super.strikes(fault, does)
  }

  /** What becomes of an upload that is complete. */
  takeProcessing(accountId: string): Fault | null {
    return this.takeWhere(
      fault => processing.includes(fault.kind) && (fault.accountId === null || fault.accountId === accountId),
    )
  }
}

/** Carries out the call as the fault has it; `unchanged` is the answer of a call that does nothing. */
export function strike<T>(fault: Fault, run: () => Promise<T>, unchanged: () => Promise<T>): Promise<T> {
  return strikeLate(fault, run, () => {
    if (fault.kind === 'not-applied') return unchanged()
    throw errorOf(fault)
  })
}

function errorOf({ kind }: Fault): YoutubeError {
  switch (kind) {
    case 'rate':
      return new YoutubeError(403, 'rateLimitExceeded', 'Too many requests', { domain: 'usageLimits' })
    case 'quota':
      return new YoutubeError(403, 'quotaExceeded', 'The quota is used up', { domain: 'youtube.quota' })
    case 'upload-limit':
      return new YoutubeError(400, 'uploadLimitExceeded', 'The user has uploaded too many videos')
    case 'expired':
    case 'revoked':
      return badToken('Invalid Credentials')
    case 'permission':
      return new YoutubeError(403, 'insufficientPermissions', 'Insufficient Permission', { domain: 'global' })
    case 'suspended':
      return new YoutubeError(403, 'authenticatedUserAccountSuspended', 'The account is suspended')
    case 'refused':
      return new YoutubeError(400, 'invalidVideoMetadata', 'The metadata is not valid')
    case 'lost-session':
      return new YoutubeError(404, 'notFound', 'The upload session is gone', { domain: 'global' })
    default:
      return new YoutubeError(503, 'backendError', 'Service temporarily unavailable', { domain: 'global' })
  }
}
