import { FaultQueue, newFault as common, silences, strike as strikeLate } from '../parts/faults.ts'
import type { Fault as CommonFault } from '../parts/faults.ts'
import { z } from 'zod'
import { badToken, GraphError, tooManyCalls } from './graph-error.ts'

/** What a call does: a fault strikes one sort of call, by default the one that makes a post public. */
export const sorts = ['publish', 'stage', 'read', 'remove', 'reply', 'moderate', 'sign-in'] as const
export type Does = (typeof sorts)[number]

export const faultKinds = [
  ...silences,
  'rate',
  'expired',
  'revoked',
  'permission',
  'blocked',
  'not-applied',
] as const

export type FaultKind = (typeof faultKinds)[number]

export interface Fault<Kind extends string = FaultKind> extends CommonFault<Kind, Does> {
  /** For `rate`: minutes until the Page may call again. */
  minutes: number
}

export const newFaultOf = <Kind extends string>(kinds: readonly [Kind, ...Kind[]]) =>
  common(kinds, sorts).extend({ minutes: z.int().min(1).default(5) })

export class Faults extends FaultQueue<Fault> {}

/** Carries out the call as the fault has it; `pretend` answers as `run` would and does nothing. */
export function strike(
  fault: Fault,
  accountId: string,
  run: () => Promise<object>,
  pretend: () => object = () => ({ success: true }),
): Promise<object> {
  return strikeLate(fault, run, () => {
    if (fault.kind === 'not-applied') return pretend()
    throw errorOf(fault, accountId)
  })
}

function errorOf({ kind, minutes }: Fault, accountId: string): GraphError {
  switch (kind) {
    case 'rate':
      return tooManyCalls(accountId, minutes)
    case 'expired':
      return badToken('The session has expired', 463)
    case 'revoked':
      return badToken('The user has not authorized the application', 458)
    case 'permission':
      return new GraphError(403, 10, 'The application does not have permission for this action')
    case 'blocked':
      return new GraphError(400, 368, 'The action was blocked, the content goes against the standards')
    default:
      return new GraphError(500, 2, 'Service temporarily unavailable')
  }
}
