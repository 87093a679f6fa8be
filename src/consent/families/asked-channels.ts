import type { ConsentPolicy } from '../../channels/consent-policy.ts'
import { consentPolicy } from '../../channels/consent-policy.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { channelsOf } from '../channels-of.ts'

/** The channels that a school's families are asked about, as the policy names them and in its order; with its settings. */
export async function askedChannels(tx: Tx, schoolId: string): Promise<ConsentPolicy> {
  const policy = await consentPolicy(tx)
  const used = new Set(await channelsOf(tx, schoolId))
  const channels = policy.channels.filter(({ id }) => used.has(id))
  const unnamed = [...used].filter(id => !policy.channels.some(channel => channel.id === id))
  return {
    ...policy,
    // Nobody knows who sees a channel that the policy does not name: it counts as public.
    channels: [...channels, ...unnamed.map(id => ({ id, label: id, kind: 'public' as const }))],
  }
}
