import type { Tx } from '../platform/database/tables.ts'
import { conflict, notFound } from '../platform/errors.ts'
import { lastChange } from './last-change.ts'
import type { Level } from './official-channel.ts'
import { levelOf } from './official-channel.ts'
import type { AccountState } from './tables.ts'

/** A registered official account, without its secret. */
export interface Account {
  id: string
  /** Null: the trust's own. */
  schoolId: string | null
  level: Level
  channel: string
  name: string
  url: string | null
  state: AccountState
  ownerId: string | null
  secondHolderId: string | null
  remoteId: string | null
  connectedAt: Date | null
  version: number
}

/**
 * The account of an id, in any state. What is not in the registry cannot be published to.
 * @throws AppError `not-found` where it is not registered, or not for this actor to see.
 */
export async function accountFor(tx: Tx, id: string): Promise<Account> {
  const row = await tx
    .selectFrom('account')
    .select([
      'id',
      'school_id as schoolId',
      'channel',
      'name',
      'url',
      'state',
      'owner_id as ownerId',
      'second_holder_id as secondHolderId',
      'remote_id as remoteId',
      'connected_at as connectedAt',
      'version',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('account')
  return { ...row, level: levelOf(row.schoolId) }
}

/** As `accountFor`, held until the commit, so that of two changes at once the second sees the first. */
export async function lockAccount(tx: Tx, id: string): Promise<Account> {
  await tx.selectFrom('account').select('id').where('id', '=', id).forUpdate().execute()
  return accountFor(tx, id)
}

/** @throws AppError `conflict` for an account that was closed: it stays on the registry, as it was. */
export function assertNotClosed(account: Account): void {
  if (account.state === 'closed') throw conflict('This account is closed. Register a new one instead.')
}

/** @throws AppError `conflict` with who and when, where somebody changed the account since `version` was read. */
export async function assertVersion(tx: Tx, account: Account, version: number): Promise<void> {
  if (account.version === version) return
  const last = await lastChange(tx, 'account', account.id)
  throw conflict('Somebody was faster. Look at the account again, then change it.', last)
}
