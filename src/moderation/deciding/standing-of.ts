import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { Standing } from './actions.ts'

/** How some accounts stand on their networks, by id; those that are not for this actor to see are left out. */
export async function standingOf(
  tx: Tx,
  { connectors }: Pick<Services, 'connectors'>,
  accountIds: readonly string[],
): Promise<Map<string, Standing & { name: string; channel: string }>> {
  const rows = await tx
    .selectFrom('account')
    .leftJoin('account_credential as key', join =>
      join.onRef('key.trust_id', '=', 'account.trust_id').onRef('key.account_id', '=', 'account.id'),
    )
    .select(['account.id', 'account.name', 'account.channel', 'account.state'])
    .select(['key.account_id as keyOf', 'key.dead_at as deadAt'])
    .where('account.id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, name, channel, state, keyOf, deadAt }) => [
      id,
      { name, channel, state, connector: connectors.get(channel), hasKey: keyOf !== null && deadAt === null },
    ]),
  )
}
