import type { Services } from '../../platform/operations/services.ts'
import type { ConnectedAccount, Connector } from '../connectors/connector.ts'
import { ConnectorFailure } from '../connectors/failure.ts'
import type { News } from '../tables.ts'

/**
 * Asks a network to push what is written on an account, where it wants to be asked and can reach this server. Done again
 * every day: it mends what somebody took away there. A refusal costs minutes and nothing else, for the account is looked at
 * all the same.
 * @returns null where there was nothing to ask.
 */
export async function subscribeToNews(
  { publicUrl, demo, networkApps }: Pick<Services, 'publicUrl' | 'demo' | 'networkApps'>,
  { channel, webhook }: Connector,
  account: ConnectedAccount,
): Promise<News | null> {
  const app = networkApps.get(channel)
  if (!webhook?.subscribe || !app || !(demo || publicUrl.startsWith('https:'))) return null
  const { verifyToken } = app
  try {
    await webhook.subscribe({ account, callbackUrl: `${publicUrl}/hooks/${channel}`, verifyToken })
    return 'pushed'
  } catch (error) {
    if (error instanceof ConnectorFailure) return 'looked-for'
    throw error
  }
}
