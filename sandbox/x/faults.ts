import { z } from 'zod'
import { FaultQueue, newFault as common, silences, strike as strikeLate } from '../parts/faults.ts'
import type { Fault as CommonFault } from '../parts/faults.ts'
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
  ...silences,
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

export interface Fault extends CommonFault<(typeof faultKinds)[number], Does | 'push'> {
  /** For `rate`: minutes until the account may call again. */
  minutes: number
}

export const newFault = common(faultKinds, [...sorts, 'push']).extend({ minutes: z.int().min(1).default(5) })

export interface Answer {
  status: number
  body: object
}

export class Faults extends FaultQueue<Fault> {
  /** What is pushed is no call: only a fault of its own strikes it. */
  protected override strikes(fault: Fault, does: Fault['on']): boolean {
    return does === 'push' ? fault.on === does : super.strikes(fault, does)
  }
}

/** Carries out the call as the fault has it. What a call itself must do differently is left to it. */
export function strike(fault: Fault, now: Date, run: () => Promise<Answer>): Promise<Answer> {
  return strikeLate(fault, run, async () => {
    switch (fault.kind) {
      case 'not-applied':
      case 'slow-processing':
      case 'failed-processing':
        return run()
      case 'no-data-after-accept':
        return { ...(await run()), body: {} }
      default:
        throw problemOf(fault, now)
    }
  })
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
