import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import type { Services } from '../platform/operations/services.ts'
import { accountFor } from './account.ts'
import type { ConnectedAccount } from './connectors/connector.ts'

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
  if (credential?.expires_at && credential.expires_at <= now) {
    throw conflict('The key of this account has expired. Connect the account again.')
  }
  if (credential?.dead_by === 'network' && !dead)
    throw conflict(credential.dead_why ?? 'Connect the account again.')
  const token = credential
    ? services.secrets.open(credential.sealed, credentialPurpose(credential.trust_id, accountId))
    : null
  return { remoteId: account.remoteId ?? account.id, name: account.name, token }
}
