import type { NetworkApp } from '../../channels/connectors/network-apps.ts'
import type { Services } from '../../platform/operations/services.ts'

/** The registered app by whose secret a channel's pushes are signed; null where nothing is pushed to us. */
export function appOf(
  channel: string,
  { connectors, networkApps }: Pick<Services, 'connectors' | 'networkApps'>,
): NetworkApp | null {
  const webhook = connectors.get(channel)?.webhook
  if (!webhook) return null
  return networkApps.get(channel) ?? networkApps.get(webhook.sharesAppOf ?? channel) ?? null
}
