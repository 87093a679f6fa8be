import type { Graph } from '../graph/client.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Webhook } from '../incoming.ts'

/** What the app is told of: the fields that `facebookWebhook` reads. */
const fields = ['feed', 'mention'] as const

/**
 * `POST /{page}/subscribed_apps`: https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps. The address
 * itself is the app's, and registered once at Meta (docs/networks/facebook.md).
 */
export function facebookSubscribe(graph: Graph): NonNullable<Webhook['subscribe']> {
  return async ({ account }) => {
    const query = { subscribed_fields: fields.join(',') }
    const answer = await graph(account, 'POST', `${account.remoteId}/subscribed_apps`, { query })
    if (answer.fields['success'] !== true) throw new ConnectorFailure('unavailable', 'Facebook')
  }
}
