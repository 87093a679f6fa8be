import type { OfferedAccount } from '../connecting.ts'
import type { ConnectedAccount, Connector, Removal } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { graphClient, idOf } from '../graph/client.ts'
import type { GraphOptions } from '../graph/client.ts'
import { graphConnecting } from '../graph/connecting.ts'
import type { MetaApp } from '../graph/connecting.ts'
import { graphHealth } from '../graph/health.ts'
import { instagramComments } from './comments.ts'
import { instagramModeration } from './moderation.ts'
import { instagramSteps } from './publish.ts'
import type { PublicMedia } from '../public-media.ts'
import { instagramStanding } from './standing.ts'
import { instagramProblems } from './validate.ts'
import { instagramWebhook } from './webhook.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { publishInSteps } from '../parts/publish-in-steps.ts'
import type { Patience } from '../parts/publish-in-steps.ts'
import { standingSince } from '../parts/read-standing.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import { validateContent } from '../parts/validate-content.ts'
import { webAddress } from '../parts/web-address.ts'

const name = 'Instagram'

/** No post without a picture, none that is only text, no blocking: see docs/networks/instagram.md. */
const capabilities = {
  assisted: false,
  publishText: false,
  publishPhotos: true,
  publishVideo: false,
  altText: true,
  stage: true,
  edit: false,
  remove: true,
  comments: true,
  hide: true,
  removeComment: true,
  reply: true,
  block: false,
  mute: false,
} as const

/**
 * The caption's length and the number of pictures as public clients know them; the description's length is a guess. Of
 * posts a day the documentation says 25, 50 and 100 (unverified): this is the most, and the account itself is asked for
 * its own number before each.
 */
const limits = {
  pace: { posts: 100, perSeconds: 86_400 },
  textLength: 2200,
  pictures: { count: 10, bytes: 8 * 1024 * 1024, types: ['image/jpeg'], altTextLength: 1000 },
} as const

/** By the Page that the account is linked to: one consent and one key cover both. */
export const instagramScopes = [
  'pages_show_list',
  'pages_read_engagement',
  'business_management',
  'instagram_basic',
  'instagram_content_publish',
  'instagram_manage_comments',
] as const

export interface InstagramOptions extends GraphOptions {
  /** `https://www.facebook.com`, where people sign in; or a stand-in's. */
  site?: string
  /** What the school registered. Without it no account can be connected, and no key says when it dies. */
  app?: MetaApp
  publicMedia: PublicMedia
  /** How long after an attempt the account may still change because of it. Default 60 s (a guess). */
  settleSeconds?: number
  /** How long Instagram may take to fetch the pictures. */
  patience?: Patience
}

/** A professional account, by the Graph API: https://developers.facebook.com/docs/instagram-platform/content-publishing. */
export function instagram(options: InstagramOptions): Connector {
  const { app, site = 'https://www.facebook.com', publicMedia, clock } = options
  const graph = graphClient({ ...options, name })
  const standing = instagramStanding(graph)

  /** Whether the key sees this very account. */
  async function checkKey(account: ConnectedAccount): Promise<void> {
    const { fields } = await graph(account, 'GET', account.remoteId, { query: { fields: 'id' } })
    if (fields['id'] !== account.remoteId) throw new ConnectorFailure('permission', name)
  }

  return {
    channel: 'instagram',
    name,
    capabilities,
    limits,

    validate(content) {
      // That a picture is needed says more than that a text or a picture is.
      const usual = validateContent(content, { name, capabilities, limits }).filter(
        ({ code }) => code !== 'empty',
      )
      return [...usual, ...instagramProblems(content)]
    },

    async publish(request) {
      const hosted: (() => Promise<void>)[] = []
      try {
        return await publishInSteps(instagramSteps({ graph, publicMedia, hosted }), request, options.patience)
      } finally {
        // By now they were fetched or never will be. What stays public by mistake ends with its own time.
        for (const done of hosted) await done().catch(() => null)
      }
    },

    reconcile: question =>
      reconcileByText(question, {
        now: clock.now(),
        settleSeconds: options.settleSeconds ?? 60,
        wanted: question.content.text,
        read: standingSince(standing, question.account),
      }),

    async remove({ account, remoteId }) {
      try {
        const { status, fields } = await graph(account, 'DELETE', remoteId)
        if (fields['success'] !== true) throw new ConnectorFailure('unavailable', name)
        return { kind: 'removed', network: { status, body: fields } }
      } catch (error) {
        if (!(error instanceof ConnectorFailure) || error.kind !== 'permission') throw error
        // The network says the same of a post that is gone and of one that this key may not see.
        await checkKey(account)
        if (error.network.subcode !== '33') return byHand(account, remoteId)
        return { kind: 'already-gone', network: { status: error.network.status ?? 0, body: error.network } }
      }
    },

    async health(account) {
      const health = await graphHealth({ name, graph, app, scopes: instagramScopes, checkKey }, account)
      const why = health.state === 'working' ? ((await publicMedia.look?.()) ?? null) : null
      if (why === null) return health
      return { ...health, warning: `${name} could not fetch a picture from this server. ${why}` }
    },

    comments: {
      list: instagramComments({ graph, checkKey }),
      act: instagramModeration({ graph, checkKey }),
      kinds: ['comment'],
      pollMinutes: 5,
    },
    webhook: { ...instagramWebhook(), sharesAppOf: 'facebook' },
    standing,
    ...(app && {
      connecting: graphConnecting({ ...options, name, site, app, graph, scopes: instagramScopes, offer }),
    }),
  }

  /** The call is in Meta's own files; which permission it wants is unverified. Without it a person can always delete. */
  async function byHand(account: ConnectedAccount, remoteId: string): Promise<Removal> {
    const read = await graph(account, 'GET', remoteId, { query: { fields: 'permalink' } }).catch(() => null)
    const link = read?.fields['permalink']
    const checklist = [
      `Open ${name} and sign in as ${account.name}.`,
      'Find the post, open its menu and choose Delete.',
      'Look again: the post must be gone.',
      'Come back here and say that it is gone.',
    ]
    const openUrl = webAddress(link)
    return { kind: 'assisted', pack: { task: 'remove', text: '', pictures: [], checklist, openUrl } }
  }
}

/** The Page tells of its linked account; the Page's own key serves both. */
function offer(page: Readonly<Record<string, unknown>>, token: string): OfferedAccount | null {
  const { id: told, username } = fieldsOf(page['instagram_business_account'])
  const id = idOf(told)
  if (id === null) return null
  const called = typeof page['name'] === 'string' ? page['name'] : id
  return { remoteId: id, name: called, handle: typeof username === 'string' ? `@${username}` : null, token }
}
