import { setTimeout as sleep } from 'node:timers/promises'
import { badToken, GraphError, tooManyCalls } from './graph-error.ts'

/** What a call does: a fault strikes one sort of call, by default the one that makes a post public. */
export const sorts = ['publish', 'stage', 'read', 'remove', 'reply', 'moderate', 'sign-in'] as const
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
  'blocked',
  'not-applied',
] as const

export type FaultKind = (typeof faultKinds)[number]

export interface Fault<Kind extends string = FaultKind> {
  kind: Kind
  /** How many more calls it strikes. */
  times: number
  on: Does | 'any'
  /** Null: on every Page. */
  pageId: string | null
  /** For `slow`: how long before the call is accepted. */
  delayMs: number
  /** For `rate`: minutes until the Page may call again. */
  minutes: number
}

/** A connection that is held open and never answered, as a timeout looks from outside. */
const never = (): Promise<never> => new Promise(() => {})

/** Faults on command, so that what happens rarely on the network happens in every test run. */
export class Faults<Kind extends string = FaultKind> {
  #waiting: Fault<Kind>[] = []

  get waiting(): readonly Fault<Kind>[] {
    return this.#waiting
  }

  add(fault: Fault<Kind>): void {
    this.#waiting.push(fault)
  }

  clear(): void {
    this.#waiting = []
  }

  /** The first fault that fits the call, used up by one. Null: the call goes undisturbed. */
  take(does: Does, pageId: string): Fault<Kind> | null {
    const fault = this.#waiting.find(
      fault =>
        (fault.on === 'any' || fault.on === does) && (fault.pageId === null || fault.pageId === pageId),
    )
    if (fault === undefined) return null
    fault.times -= 1
    if (fault.times <= 0) this.#waiting = this.#waiting.filter(other => other !== fault)
    return fault
  }

  /** Carries out the call as the fault has it; `pretend` answers as `run` would and does nothing. */
  async strike(
    fault: Fault,
    pageId: string,
    run: () => Promise<object>,
    pretend: () => object = () => ({ success: true }),
  ): Promise<object> {
    if (fault.kind === 'not-applied') return pretend()
    if (fault.kind === 'slow') await sleep(fault.delayMs)
    if (fault.kind === 'timeout-after-accept' || fault.kind === '500-after-accept') await run()
    if (fault.kind === 'timeout-after-accept' || fault.kind === 'timeout-before-accept') return never()
    if (fault.kind === 'slow') return run()
    throw errorOf(fault, pageId)
  }
}

function errorOf({ kind, minutes }: Fault, pageId: string): GraphError {
  switch (kind) {
    case 'rate':
      return tooManyCalls(pageId, minutes)
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
