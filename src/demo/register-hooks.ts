import type { NetworkApps } from '../channels/connectors/network-apps.ts'

/**
 * What a school does once at each network's site for developers so that comments arrive at once, done at the stand-ins. Each
 * asks the address whether it is ours, so the server must listen. One that pushes nothing has no such page.
 */
export async function registerHooks(
  standIns: Readonly<Record<string, string>>,
  apps: NetworkApps,
  publicUrl: string,
): Promise<void> {
  const asked = Object.entries(standIns).map(async ([channel, address]) => {
    const { clientSecret, verifyToken } = apps.get(channel)!
    const url = `${publicUrl}/hooks/${channel}`
    const more: Record<string, object> = {
      facebook: { verifyToken },
      instagram: { verifyToken },
      x: { consumerSecret: clientSecret },
    }
    const page = channel === 'x' ? 'webhook' : 'webhooks'
    await fetch(`${address}/_sandbox/${page}`, {
      method: 'POST',
      body: JSON.stringify({ url, ...more[channel] }),
    })
  })
  await Promise.all(asked)
}
