import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'

/**
 * The channel of the key, with the asked parts; `permission` when it is not this account's. The network says the same of
 * a film that is gone and of one that a key may not see, so this is asked before anything is taken for gone.
 */
export async function ownChannel(
  youtube: Youtube,
  account: ConnectedAccount,
  part: 'id' | 'contentDetails' = 'id',
): Promise<Readonly<Record<string, unknown>>> {
  const { fields } = await youtube.call(account, 'channels.list', { query: { part, mine: 'true' } })
  const [first] = Array.isArray(fields['items']) ? (fields['items'] as unknown[]) : []
  const channel = fieldsOf(first)
  if (channel['id'] !== account.remoteId) throw new ConnectorFailure('permission', name)
  return channel
}
