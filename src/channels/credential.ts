import type { Selectable } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import type { Services } from '../platform/operations/services.ts'
import type { Account } from './account.ts'
import { accountFor } from './account.ts'
import type { ConnectedAccount } from './connectors/connector.ts'
import type { AccountCredentialTable } from './tables.ts'

type StoredKey = Selectable<AccountCredentialTable>

/** Binds a sealed token to its account, so that it opens in no other row. */
export const credentialPurpose = (trustId: string, accountId: string): string =>
  `account-credential:${trustId}:${accountId}`

/** Binds what renews the key to its account, and to that use: a key does not open as it. */
export const grantPurpose = (trustId: string, accountId: string): string =>
  `account-grant:${trustId}:${accountId}`

/**
 * The account with its network token in clear, for one call to a connector. Never log it, store it or answer
 * with it. `token` is null for an account that is not connected: an assisted channel needs none.
 * Whoever works by themselves asks `openFreshCredential`, which renews the key first where that is due.
 * @throws AppError `not-found`, or `conflict` when the token has expired by `now` or the network refuses it.
 */
export async function openCredential(
  tx: Tx,
  services: Services,
  accountId: string,
  now: Date,
  /** `dead`: a key that the network refused is tried again, to see whether it still does. */
  { dead = false }: { dead?: boolean } = {},
): Promise<ConnectedAccount> {
  const account = await accountFor(tx, accountId)
  const credential = await tx
    .selectFrom('account_credential')
    .select(['trust_id', 'sealed', 'expires_at', 'dead_by', 'dead_why'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const why = credential && whyUnusable(credential, now, { dead })
  if (why) throw conflict(why)
  return withKey(services, account, credential ?? null)
}

/** Why the key of an account is of no use at this moment; null: it is. */
export function whyUnusable(
  { expires_at, dead_by, dead_why }: Pick<StoredKey, 'expires_at' | 'dead_by' | 'dead_why'>,
  now: Date,
  { dead = false }: { dead?: boolean } = {},
): string | null {
  if (expires_at && expires_at <= now) {
    return 'The key of this account has expired. Connect the account again.'
  }
  return dead_by === 'network' && !dead ? (dead_why ?? 'Connect the account again.') : null
}

/** The account with its key in clear. Never log it, store it or answer with it. */
export function withKey(
  { secrets }: Services,
  account: Pick<Account, 'id' | 'name' | 'remoteId'>,
  key: Pick<StoredKey, 'trust_id' | 'sealed'> | null,
): ConnectedAccount {
  const token = key && secrets.open(key.sealed, credentialPurpose(key.trust_id, account.id))
  return { remoteId: account.remoteId ?? account.id, name: account.name, token }
}
