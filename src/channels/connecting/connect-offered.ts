import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Account } from '../account.ts'
import type { Grant, OfferedAccount } from '../connectors/connecting.ts'
import { keyBy, storeKey } from '../keys/store-key.ts'
import { isConnectedElsewhere } from './is-connected-elsewhere.ts'

/**
 * Connects an account with one that the network offered.
 * @returns why not, in one sentence, or null when it is done.
 */
export async function connectOffered(
  { tx, actor, clock, services, record }: Pick<Context, 'tx' | 'actor' | 'clock' | 'services' | 'record'>,
  account: Account,
  grant: Grant,
  offered: OfferedAccount,
): Promise<string | null> {
  const { remoteId, name } = offered
  if (await isConnectedElsewhere(tx, account, remoteId)) {
    return `${name} is connected to another account of this Copybook already. Disconnect it there first.`
  }
  const now = clock.now()
  const key = keyBy(grant, offered)
  await storeKey({ tx, services, trustId: actor.trustId, accountId: account.id, now }, key)
  await tx
    .updateTable('account')
    .set(eb => ({ remote_id: remoteId, connected_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', account.id)
    .execute()
  record({
    kind: 'account.connected',
    subject: { kind: 'account', id: account.id },
    audience: audienceOf(account.schoolId),
    content: { remoteId, expiresAt: key.expiresAt?.toISOString() ?? null, scopes: [...key.scopes] },
  })
  return null
}
