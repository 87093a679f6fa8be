import { setTimeout as sleep } from 'node:timers/promises'
import {
  badKey,
  broken,
  commentLimit,
  dailyLimit,
  duplicate,
  expiredKey,
  notAllowed,
  retiredVersion,
  revokedKey,
} from './rest-error.ts'
import type { RestError } from './rest-error.ts'

/** What a call does: a fault strikes one sort of call, by default the one that makes a post public. */
export const sorts = ['publish', 'stage', 'read', 'remove', 'reply', 'moderate', 'sign-in'] as const
export type Does = (typeof sorts)[number]

/** Instead of the call itself: nothing happens but the error, unless the name says otherwise. */
const errors = {
  '500': broken,
  '500-after-accept': broken,
  rate: dailyLimit,
  'rate-comments': commentLimit,
  expired: expiredKey,
  revoked: revokedKey,
  'bad-key': badKey,
  permission: () => notAllowed('this resource'),
  'version-retired': () => retiredVersion('20260801'),
  duplicate: () => duplicate('urn:li:share:7243000000000000001'),
} satisfies Record<string, () => RestError>

/** What the call itself does differently. */
export const twists = ['slow-processing', 'processing-failed', 'not-applied'] as const
export type Twist = (typeof twists)[number]

const silences = ['timeout-before-accept', 'timeout-after-accept', 'slow'] as const

export type FaultKind = keyof typeof errors | Twist | (typeof silences)[number]
export const faultKinds = [...silences, ...twists, ...Object.keys(errors)] as [FaultKind, ...FaultKind[]]

export interface Fault {
  kind: FaultKind
  /** How many more calls it strikes. */
  times: number
  on: Does | 'any'
  /** Null: on every account. */
  accountId: string | null
  /** For `slow`: how long before the call is accepted. */
  delayMs: number
}

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
  take(does: Does, accountIds: readonly string[]): Fault | null {
    const fault = this.#waiting.find(
      ({ on, accountId }) =>
        (on === 'any' || on === does) && (accountId === null || accountIds.includes(accountId)),
    )
    if (fault === undefined) return null
    fault.times -= 1
    if (fault.times <= 0) this.#waiting = this.#waiting.filter(other => other !== fault)
    return fault
  }
}

/** Carries out the call as the fault has it. */
export async function strike<T>(fault: Fault, run: (twist?: Twist) => Promise<T>): Promise<T> {
  const { kind } = fault
  if (kind === 'slow-processing' || kind === 'processing-failed' || kind === 'not-applied') return run(kind)
  if (kind === 'slow') await sleep(fault.delayMs)
  if (kind === 'timeout-after-accept' || kind === '500-after-accept') await run()
  if (kind === 'timeout-after-accept' || kind === 'timeout-before-accept') return never()
  if (kind === 'slow') return run()
  throw errors[kind]()
}
