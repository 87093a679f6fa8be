import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import type { Services } from '../platform/operations/services.ts'
import { accountFor } from './account.ts'
import type { ConnectedAccount } from './connectors/connector.ts'

/** Binds a sealed token to its account, so that it opens in no other row. */
export const credentialPurpose = (trustId: string, accountId: string): string =>
  `account-credential:${trustId}:${accountId}`

/**
 * The account with its network token in clear, for one call to a connector. Never log it, store it or answer
 * with it. `token` is null for an account that is not connected: an assisted channel needs none.
 * @throws AppError `not-found`, or `conflict` when the token has expired by `now`.
 */
export async function openCredential(
  tx: Tx,
  services: Services,
  accountId: string,
  now: Date,
): Promise<ConnectedAccount> {
  const account = await accountFor(tx, accountId)
  const credential = await tx
    .selectFrom('account_credential')
    .select(['trust_id', 'sealed', 'expires_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (credential?.expires_at && credential.expires_at <= now) {
    throw conflict('The key of this account has expired. Connect the account again.')
  }
  const token = credential
    ? services.secrets.open(credential.sealed, credentialPurpose(credential.trust_id, accountId))
    : null
  return { remoteId: account.remoteId ?? account.id, name: account.name, token }
}
