import type { Tx } from '../../platform/database/tables.ts'
import type { LineSeen } from './profile-line.ts'

/** When the line was last seen on each account's profile, and by whom. An account that is not in it: never. */
export async function linesSeen(
  tx: Tx,
  accountIds: readonly string[],
): Promise<Map<string, LineSeen & { by: string }>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('profile_line as line')
    .leftJoin('person', join =>
      join.onRef('person.trust_id', '=', 'line.trust_id').onRef('person.id', '=', 'line.verified_by'),
    )
    .select([
      'line.account_id as accountId',
      'line.verified_at as verifiedAt',
      'line.look_due as lookDue',
      'person.name as by',
    ])
    .where('line.account_id', 'in', accountIds)
    .execute()
  return new Map(rows.map(({ accountId, by, ...seen }) => [accountId, { ...seen, by: by ?? '' }]))
}
