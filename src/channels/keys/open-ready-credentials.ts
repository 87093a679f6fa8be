import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { whyUnusable, withKey } from '../credential.ts'
import type { ConnectedAccount } from '../connectors/connector.ts'
import { isWanted } from './refresh-key.ts'

/**
 * Accounts with their keys in clear, by account, for work on many at once. Left out are those whose key is to be renewed
 * first, is of no use or does not open: of each of them `openFreshCredential` renews it or says why.
 */
export async function openReadyCredentials(
  { tx, clock, services }: Pick<Context, 'tx' | 'clock' | 'services'>,
  accountIds: readonly string[],
): Promise<Map<string, ConnectedAccount>> {
  const now = clock.now()
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'name', 'remote_id as remoteId'])
    .where('id', '=', anyOf(accountIds))
    .execute()
  const keys = await tx
    .selectFrom('account_credential')
    .select(['account_id', 'trust_id', 'sealed', 'grant_sealed', 'refresh_at', 'expires_at'])
    .select(['dead_by', 'dead_why'])
    .where('account_id', '=', anyOf(accountIds))
    .execute()
  const keyOf = new Map(keys.map(key => [key.account_id, key]))
  const ready = new Map<string, ConnectedAccount>()
  for (const account of accounts) {
    const key = keyOf.get(account.id) ?? null
    const isRenewedFirst = key !== null && key.grant_sealed !== null && isWanted(key, now, 'dying')
    if (isRenewedFirst || (key && whyUnusable(key, now))) continue
    const opened = openOrLeave(services, account, key)
    if (opened) ready.set(account.id, opened)
  }
  return ready
}

/** One that does not open (sealed by another installation) must not hold up the others. */
function openOrLeave(...of: Parameters<typeof withKey>): ConnectedAccount | null {
  try {
    return withKey(...of)
  } catch {
    return null
  }
}
