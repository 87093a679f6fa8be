import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/** What every network has now and then; the rest each names for itself, with its own errors. */
export const silences = [
  'timeout-before-accept',
  'timeout-after-accept',
  '500',
  '500-after-accept',
  'slow',
] as const

export interface Fault<Kind extends string, On extends string> {
  kind: Kind
  /** How many more calls it strikes. */
  times: number
  /** One sort of call, or any. */
  on: On | 'any'
  /** Null: on every account. */
  accountId: string | null
  /** For `slow`: how long before the call is accepted. */
  delayMs: number
}

/** A fault as the control takes it: by default it strikes the next call that makes something public. */
export const newFault = <Kind extends string, On extends string>(
  kinds: readonly [Kind, ...Kind[]],
  sorts: readonly [On, ...On[]],
) =>
  z.strictObject({
    kind: z.enum(kinds),
    times: z.int().min(1).default(1),
    on: z.union([z.enum(sorts), z.literal('any')]).default('publish' as On),
    accountId: z.string().nullable().default(null),
    delayMs: z.int().min(0).max(600_000).default(3000),
  })

/** Faults on command, so that what happens rarely on the network happens in every test run. */
export class FaultQueue<One extends Fault<string, string>> {
  #waiting: One[] = []

  get waiting(): readonly One[] {
    return this.#waiting
  }

  add(fault: One): void {
    this.#waiting.push(fault)
  }

  clear(): void {
    this.#waiting = []
  }

  /** The first fault that fits the call, used up by one. Null: the call goes undisturbed. */
  take(does: One['on'], ...accountIds: string[]): One | null {
    return this.takeWhere(
      fault =>
        this.strikes(fault, does) && (fault.accountId === null || accountIds.includes(fault.accountId)),
    )
  }

  protected strikes({ on }: One, does: One['on']): boolean {
    return on === 'any' || on === does
  }

  protected takeWhere(fits: (fault: One) => boolean): One | null {
    const fault = this.#waiting.find(fits)
    if (fault === undefined) return null
    fault.times -= 1
    if (fault.times <= 0) this.#waiting = this.#waiting.filter(other => other !== fault)
    return fault
  }
}

/** A connection that is held open and never answered, as a timeout looks from outside. */
const never = (): Promise<never> => new Promise(() => {})

/** Carries out the call late, or unanswered; whatever the fault is besides, `otherwise` answers or throws. */
export async function strike<Answer>(
  { kind, delayMs }: { kind: string; delayMs: number },
  run: () => Promise<Answer>,
  otherwise: () => Answer | Promise<Answer>,
): Promise<Answer> {
  switch (kind) {
    case 'slow':
      await sleep(delayMs)
      return run()
    case 'timeout-before-accept':
      return never()
    case 'timeout-after-accept':
      await run()
      return never()
    case '500-after-accept':
      await run()
      return otherwise()
    default:
      return otherwise()
  }
}
