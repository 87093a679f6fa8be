import { setTimeout as sleep } from 'node:timers/promises'
import { badToken, YoutubeError } from './youtube-error.ts'

/** What a call does: a fault strikes one sort of call, by default the one that makes a video public. */
export const doings = ['publish', 'stage', 'chunk', 'read', 'remove', 'moderate', 'reply', 'token'] as const

export type Does = (typeof doings)[number]

export const faultKinds = [
  'timeout-before-accept',
  'timeout-after-accept',
  '500',
  '500-after-accept',
  'slow',
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

export interface Fault {
  kind: (typeof faultKinds)[number]
  /** How many more calls it strikes. */
  times: number
  on: Does | 'any'
  /** Null: on every channel. */
  accountId: string | null
  /** For `slow`: how long before the call is accepted. */
  delayMs: number
  /** For `slow-processing`: how often somebody looks before it is done. */
  looks: number
}

const processing = ['slow-processing', 'failed-processing', 'rejected-processing']

/** A connection that is held open and never answered, as a timeout looks from outside. */
const never = (): Promise<never> => new Promise(() => {})

/** Faults on command, so that what happens rarely on the network happens in every test run. */
export class Faults {
  #waiting: Fault[] = []

  get waiting(): readonly Fault[] {
    return this.#waiting
  }

  add(fault: Fault): void {
    this.#waiting.push(fault)
  }

  clear(): void {
    this.#waiting = []
  }

  /** The first fault that fits the call, used up by one. Null: the call goes undisturbed. */
  take(does: Does, accountId: string): Fault | null {
    return this.#take(
      accountId,
      fault => !processing.includes(fault.kind) && (fault.on === 'any' || fault.on === does),
    )
  }

  /** What becomes of an upload that is complete. */
  takeProcessing(accountId: string): Fault | null {
    return this.#take(accountId, fault => processing.includes(fault.kind))
  }

  #take(accountId: string, fits: (fault: Fault) => boolean): Fault | null {
    const fault = this.#waiting.find(
      fault => (fault.accountId === null || fault.accountId === accountId) && fits(fault),
    )
    if (fault === undefined) return null
    fault.times -= 1
    if (fault.times <= 0) this.#waiting = this.#waiting.filter(other => other !== fault)
    return fault
  }

  /** Carries out the call as the fault has it; `unchanged` is the answer of a call that does nothing. */
  async strike<T>(fault: Fault, run: () => Promise<T>, unchanged: () => Promise<T>): Promise<T> {
    const { kind, delayMs } = fault
    if (kind === 'slow') await sleep(delayMs)
    if (kind === 'not-applied') return unchanged()
    if (kind === 'timeout-after-accept' || kind === '500-after-accept') await run()
    if (kind === 'timeout-after-accept' || kind === 'timeout-before-accept') return never()
    if (kind === 'slow') return run()
    throw errorOf(fault)
  }
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
