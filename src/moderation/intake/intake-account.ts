import type { Retention } from '../../channels/connectors/incoming.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { Services } from '../../platform/operations/services.ts'

/** An account whose comments are taken in. */
export interface IntakeAccount {
  id: string
  schoolId: string | null
  channel: string
  remoteId: string
  /** Null: the network sets no time for keeping what it hands out. */
  retention: Retention | null
}

/**
 * The account as long as comments are taken in for it: active, connected, and of a network that has them. Null
 * otherwise.
 */
export async function intakeAccount(
  tx: Tx,
  { connectors }: Pick<Services, 'connectors'>,
  accountId: string,
): Promise<IntakeAccount | null> {
  const row = await tx
    .selectFrom('account')
    .select(['id', 'school_id as schoolId', 'channel', 'remote_id as remoteId'])
    .where('id', '=', accountId)
    .where('state', '=', 'active')
    .where('connected_at', 'is not', null)
    .executeTakeFirst()
  const comments = row && connectors.get(row.channel)?.comments
  if (!row || !comments || row.remoteId === null) return null
  return { ...row, remoteId: row.remoteId, retention: comments.retention ?? null }
}
