import { FaultQueue, newFault as common, silences, strike as strikeLate } from '../parts/faults.ts'
import type { Fault as CommonFault } from '../parts/faults.ts'
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

export type FaultKind = keyof typeof errors | Twist | (typeof silences)[number]
const faultKinds = [...silences, ...twists, ...Object.keys(errors)] as [FaultKind, ...FaultKind[]]

export type Fault = CommonFault<FaultKind, Does>
export const newFault = common(faultKinds, sorts)
export class Faults extends FaultQueue<Fault> {}

const told: Partial<Record<FaultKind, () => RestError>> = errors

/** Carries out the call as the fault has it. */
export function strike<T>(fault: Fault, run: (twist?: Twist) => Promise<T>): Promise<T> {
  const { kind } = fault
  return strikeLate(fault, run, () => {
    if (isTwist(kind)) return run(kind)
    throw (told[kind] ?? broken)()
  })
}

const isTwist = (kind: FaultKind): kind is Twist => twists.some(twist => twist === kind)
