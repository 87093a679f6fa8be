import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { Account } from '../account.ts'

/** Whether another account, of this trust or another one of this Copybook, has this page of the network: two would both post on it. */
export async function isConnectedElsewhere(
  tx: Tx,
  { channel, id }: Pick<Account, 'channel' | 'id'>,
  remoteId: string,
): Promise<boolean> {
  const { rows } = await sql<{ elsewhere: boolean }>`
    select connected_elsewhere(${channel}, ${remoteId}, ${id}) as elsewhere`.execute(tx)
  return rows[0]!.elsewhere
}
