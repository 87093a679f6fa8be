import { currentPack } from '../governance/current-pack.ts'
import type { Tx } from '../platform/database/tables.ts'

/** Where the policy wants a post private until it is checked, it begins so: nobody has to know that. */
export async function firstVisibility(tx: Tx, channel: string): Promise<'public' | 'private'> {
  const { pack } = await currentPack(tx)
  return pack.settings.publishing.privateFirst.includes(channel) ? 'private' : 'public'
}
