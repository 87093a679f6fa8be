import type { Tx } from '../../platform/database/tables.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Target } from '../../platform/operations/permission.ts'
import { isInReach, wayTo } from '../../platform/operations/permission.ts'

/** True where this actor may decide comments of this account. */
export const mayModerate = (
  { permissions, actor }: Pick<Context, 'permissions' | 'actor'>,
  target: Target,
): boolean => isInReach(actor, target) && wayTo(permissions, 'comment:moderate', actor, target) !== null

/** The accounts whose comments this actor may decide: all that are on the registry, in whatever state. */
export async function moderatedAccounts(
  context: Pick<Context, 'permissions' | 'actor'> & { tx: Tx },
): Promise<{ id: string; name: string; channel: string; schoolId: string | null }[]> {
  const accounts = await context.tx
    .selectFrom('account')
    .select(['id', 'name', 'channel', 'school_id as schoolId'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return accounts.filter(({ id, schoolId }) => mayModerate(context, { schoolId, accountId: id }))
}
