import { randomBytes } from 'node:crypto'
import type { NetworkApp, NetworkApps } from '../channels/connectors/network-apps.ts'

/** What a school does once at each network's site for developers, done at the stand-ins: by channel. */
export async function registerApps(standIns: Readonly<Record<string, string>>): Promise<NetworkApps> {
  const apps = Object.entries(standIns).map(async ([channel, address]) => {
    const app = await (channel === 'x' ? newClient(address) : ownClient(address))
    return [channel, { ...app, verifyToken: randomBytes(16).toString('base64url') }] as const
  })
  return new Map(await Promise.all(apps))
}

type Client = Pick<NetworkApp, 'clientId' | 'clientSecret'>

/** Most stand-ins know one app from the start. */
async function ownClient(address: string): Promise<Client> {
  const answer = await fetch(`${address}/_sandbox/application`)
  const { clientId, clientSecret } = (await answer.json()) as Client
  return { clientId, clientSecret }
}

/** Known by its id at every start; of its secret the last one counts. */
async function newClient(address: string): Promise<Client> {
  const app = { clientId: 'copybook-demo', clientSecret: randomBytes(16).toString('base64url') }
  await fetch(`${address}/_sandbox/clients`, { method: 'POST', body: JSON.stringify(app) })
  return app
}
