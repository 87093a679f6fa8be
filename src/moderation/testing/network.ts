import { createHmac } from 'node:crypto'
import type { Connector } from '../../channels/connectors/connector.ts'
import type { Comments, CommentsPage, Incoming, Retention } from '../../channels/connectors/incoming.ts'
import { WebhookRefused } from '../../channels/connectors/incoming.ts'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import type { NetworkApp } from '../../channels/connectors/network-apps.ts'

/** What the made-up network lists next: a page, or a failure. */
type Answer = CommentsPage | Error

export const registered: NetworkApp = { clientId: 'app', clientSecret: 'a secret', verifyToken: 'a word' }

/**
 * A network made up for a test, that hands out what the test says: under `channel`, since the trust's pack must know
 * it. A push is JSON, signed with the registered app's secret.
 */
export function madeUpNetwork(channel = 'facebook', retention?: Retention) {
  const answers: Answer[] = []
  const asked: Parameters<Comments['list']>[0][] = []
  let whileAsked: () => Promise<void> = async () => {}
  const comments: Comments = {
    async list(question) {
      asked.push(question)
      await whileAsked()
      const answer = answers.shift() ?? { comments: [], cursor: question.cursor, more: false }
      if (answer instanceof Error) throw answer
      return answer
    },
    act: () => Promise.reject(new Error('nothing is done here')),
    kinds: ['comment', 'direct-message'],
    pollMinutes: 5,
    ...(retention && { retention }),
  }
  const connector: Connector = {
    ...dojo,
    channel,
    name: 'Made-up',
    comments,
    webhook: {
      challenge: ({ method, query }, { verifyToken }) =>
        method === 'GET' && query.get('token') === verifyToken
          ? { status: 200, type: 'text/plain', body: query.get('say') ?? '' }
          : null,
      read({ headers, body }, { appSecret }) {
        if (headers['x-signature'] !== sign(body, appSecret)) throw new WebhookRefused(401, 'not signed')
        try {
          const { comments: told, look } = JSON.parse(Buffer.from(body).toString('utf8')) as PushedNews
          return {
            comments: told.map(({ account, comment }) => ({
              account,
              comment: { ...comment, writtenAt: new Date(comment.writtenAt) },
            })),
            look,
            skipped: 0,
          }
        } catch {
          throw new WebhookRefused(400, 'not readable')
        }
      },
    },
  }
  return {
    connector,
    asked,
    /** What the next looks get, in order. */
    lists: (...next: Answer[]) => answers.push(...next),
    page: (list: readonly Incoming[], cursor: string | null = null, more = false): CommentsPage => ({
      comments: list,
      cursor,
      more,
    }),
    /** Runs within each call of the network. */
    during(work: () => Promise<void>) {
      whileAsked = work
    },
  }
}

interface PushedNews {
  comments: { account: string; comment: Incoming }[]
  look: string[]
}

export const sign = (body: Uint8Array | string, secret = registered.clientSecret): string =>
  createHmac('sha256', secret).update(body).digest('hex')

/** The bytes of a push about one account. */
export const pushOf = (account: string, list: readonly Incoming[], look: readonly string[] = []): string =>
  JSON.stringify({ comments: list.map(comment => ({ account, comment })), look })
