import { currentPack } from '../governance/current-pack.ts'
import type { Tx } from '../platform/database/tables.ts'
import { AppError } from '../platform/errors.ts'
import type { Actor } from '../platform/operations/actor.ts'
import { personOf } from '../platform/operations/actor.ts'

/**
 * Whether the policy lets this person stop posting (`freezeBy`) or let it begin again (`liftBy`) for a school, or (null)
 * for the whole trust. The table of permissions says who could at all; among them the trust chooses. Before the first
 * policy stopping is for all of them: a crisis does not wait for one. Source: G45.
 */
export async function mayInCrisis(
  { tx, actor }: { tx: Tx; actor: Actor },
  act: 'freezeBy' | 'liftBy',
  schoolId: string | null,
): Promise<boolean> {
  const chosen: readonly string[] = await currentPack(tx).then(
    ({ pack }) => pack.settings.crisis[act],
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'conflict') return CRISIS_ROLES
      throw error
    },
  )
  return personOf(actor).roles.some(
    held => chosen.includes(held.role) && (held.schoolId === null || held.schoolId === schoolId),
  )
}

/** Who can be chosen: `posting:freeze` in the table of permissions. */
const CRISIS_ROLES = ['headteacher', 'trust-ceo', 'trust-administrator'] as const

/** @throws AppError `not-permitted` */
export async function assertMayInCrisis(
  context: { tx: Tx; actor: Actor },
  act: 'freezeBy' | 'liftBy',
  schoolId: string | null,
): Promise<void> {
  if (await mayInCrisis(context, act, schoolId)) return
  const what = act === 'liftBy' ? 'let posts go out again' : 'stop all posting'
  throw new AppError('not-permitted', `Your trust’s policy says who may ${what}. Ask the chief executive.`)
}
