import { setTimeout as sleep } from 'node:timers/promises'
import {
  clientForbidden,
  creditsDepleted,
  duplicate,
  internalError,
  notPermitted,
  tooManyRequests,
  unauthorised,
  usageCapped,
} from './problem.ts'
import type { Problem } from './problem.ts'

/** What a call does: a fault strikes one sort of call, by default the one that makes a post public. */
export const sorts = ['publish', 'reply', 'stage', 'read', 'remove', 'moderate', 'token'] as const
export type Does = (typeof sorts)[number]

export const faultKinds = [
  'timeout-before-accept',
  'timeout-after-accept',
  '500',
  '500-after-accept',
  'slow',
  'rate',
  'expired',
  'revoked',
  'permission',
  'client-forbidden',
  'duplicate',
  'credits-depleted',
  'usage-capped',
  // An answer of success that does not say what became of the call.
  'no-data-after-accept',
  // X says yes to hiding or muting and does nothing.
  'not-applied',
  // A picture is not ready for three polls, or never will be.
  'slow-processing',
  'failed-processing',
  // Of what is pushed.
  'forged-push',
  'repeated-push',
] as const

export interface Fault {
  kind: (typeof faultKinds)[number]
  /** How many more calls it strikes. */
  times: number
  on: Does | 'push' | 'any'
  /** Null: on every account. */
  accountId: string | null
  /** For `slow`: how long before the call is accepted. */
  delayMs: number
  /** For `rate`: minutes until the account may call again. */
  minutes: number
}

export interface Answer {
  status: number
  body: object
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
  take(does: Does | 'push', accountId: string): Fault | null {
    const fault = this.#waiting.find(
      one =>
        (one.on === does || (one.on === 'any' && does !== 'push')) &&
        (one.accountId === null || one.accountId === accountId),
    )
    if (fault === undefined) return null
    fault.times -= 1
    if (fault.times <= 0) this.#waiting = this.#waiting.filter(other => other !== fault)
    return fault
  }

  /** Carries out the call as the fault has it. What a call itself must do differently is left to it. */
  async strike(fault: Fault, now: Date, run: () => Promise<Answer>): Promise<Answer> {
    switch (fault.kind) {
      case 'slow':
        await sleep(fault.delayMs)
        return run()
      case 'not-applied':
      case 'slow-processing':
      case 'failed-processing':
        return run()
      case 'no-data-after-accept':
        return { ...(await run()), body: {} }
      case 'timeout-after-accept':
        await run()
        return never()
      case 'timeout-before-accept':
        return never()
      case '500-after-accept':
        await run()
        throw internalError()
      default:
        throw problemOf(fault, now)
    }
  }
}

function problemOf({ kind, minutes }: Fault, now: Date): Problem {
  switch (kind) {
    case 'rate':
      return tooManyRequests(new Date(now.getTime() + minutes * 60_000))
    case 'expired':
    case 'revoked':
      return unauthorised()
    case 'permission':
      return notPermitted()
    case 'client-forbidden':
      return clientForbidden()
    case 'duplicate':
      return duplicate()
    case 'credits-depleted':
      return creditsDepleted()
    case 'usage-capped':
      return usageCapped()
    default:
      return internalError()
  }
}
