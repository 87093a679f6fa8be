import type { Context } from '../../platform/operations/operation.ts'
import { isInReach, wayTo } from '../../platform/operations/permission.ts'

interface Made {
  decidedByYou: boolean
  schoolId: string | null
  accountId: string
}

/** Whoever decided takes it back, and so does who decides for the place; nobody else's word is over theirs. */
export const mayReverse = (
  { permissions, actor }: Pick<Context, 'permissions' | 'actor'>,
  { decidedByYou, ...target }: Made,
): boolean =>
  decidedByYou ||
  (isInReach(actor, target) && wayTo(permissions, 'decision:overrule', actor, target) !== null)
