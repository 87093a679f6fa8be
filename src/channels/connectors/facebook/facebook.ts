import type { HttpOutInit } from '../../../platform/http-out.ts'
import type { OfferedAccount } from '../connecting.ts'
import type {
  ConnectedAccount,
  Connector,
  Content,
  Picture,
  Published,
  PublishRequest,
} from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { facebookComments } from './comments.ts'
import { facebookModeration } from './moderation.ts'
import { facebookStanding } from './standing.ts'
import { facebookSubscribe } from './subscribe.ts'
import { facebookWebhook } from './webhook.ts'
import { graphClient, idOf } from '../graph/client.ts'
import type { GraphOptions } from '../graph/client.ts'
import { graphConnecting } from '../graph/connecting.ts'
import type { MetaApp } from '../graph/connecting.ts'
import { graphHealth } from '../graph/health.ts'
import { publishInSteps } from '../parts/publish-in-steps.ts'
import { standingSince } from '../parts/read-standing.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import { validateContent } from '../parts/validate-content.ts'
import { webAddress } from '../parts/web-address.ts'

const name = 'Facebook'

const capabilities = {
  assisted: false,
  publishText: true,
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
  block: true,
  mute: false,
} as const

/**
 * The text's length and the picture's size as public clients know them; count and alternative text are guesses. Meta
 * counts calls, not posts: 4,800 a day for each person who engages with the Page (unverified), so 200 an hour for one who
 * does. A post is mostly two calls.
 */
const limits = {
  pace: { posts: 100, perSeconds: 3600 },
  textLength: 63_206,
  pictures: { count: 10, bytes: 4 * 1024 * 1024, types: ['image/jpeg', 'image/png'], altTextLength: 1000 },
} as const

/** To post and take down, to read and moderate what others write, and to be told of it. */
export const facebookScopes = [
  'pages_show_list',
  'pages_manage_posts',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_manage_metadata',
  'business_management',
] as const

export interface FacebookOptions extends GraphOptions {
  /** `https://www.facebook.com`, where people sign in and look; or a stand-in's. */
  site?: string
  /** What the school registered. Without it no account can be connected, and no key says when it dies. */
  app?: MetaApp
  /** How long after an attempt the Page may still change because of it. Default 60 s (a guess). */
  settleSeconds?: number
}

/** A Facebook Page, by the Graph API: https://developers.facebook.com/docs/pages-api/posts. */
export function facebook(options: FacebookOptions): Connector {
  const { app, site = 'https://www.facebook.com' } = options
  const graph = graphClient({ ...options, name })
  const standing = facebookStanding(graph)

  /** Anything but an id in the answer leaves open whether the post was made. */
  async function publishBy(account: ConnectedAccount, path: string, body: NonNullable<HttpOutInit['body']>) {
    const { status, fields } = await graph(account, 'POST', path, { body, call: 'irreversible' })
    const id = idOf(fields['post_id'] ?? fields['id'])
    if (id !== null) return { id, network: { status, body: fields } }
    throw new ConnectorFailure('ambiguous', name, { network: { status } })
  }

  async function permalinkOf(account: ConnectedAccount, id: string): Promise<string | null> {
    const read = graph(account, 'GET', id, { query: { fields: 'permalink_url' } })
    // The post stands whether or not its address can be read.
    const link = await read.then(({ fields }) => fields['permalink_url']).catch(() => null)
    return webAddress(link)
  }

  async function stage(account: ConnectedAccount, picture: Picture): Promise<string> {
    const body = photoForm(picture, { published: 'false' })
    const { fields } = await graph(account, 'POST', `${account.remoteId}/photos`, { body })
    const id = idOf(fields['id'])
    if (id !== null) return id
    throw new ConnectorFailure('unavailable', name)
  }

  const steps = {
    async begin({ account, content }: PublishRequest): Promise<string[]> {
      const staged: string[] = []
      // A single picture is uploaded by the irreversible call itself.
      if (content.pictures.length < 2) return staged
      try {
        for (const picture of content.pictures) staged.push(await stage(account, picture))
      } catch (error) {
        await steps.abandon({ account }, staged)
        throw error
      }
      return staged
    },

    async commit({ account, content }: PublishRequest, staged: string[]): Promise<Published> {
      const [only] = content.pictures
      const { id, network } =
        only !== undefined && staged.length === 0
          ? await publishBy(account, `${account.remoteId}/photos`, photoForm(only, { caption: content.text }))
          : await publishBy(account, `${account.remoteId}/feed`, feedForm(content, staged))
      return { kind: 'published', remoteId: id, permalink: await permalinkOf(account, id), network }
    },

    async abandon({ account }: { account: ConnectedAccount }, staged: string[]): Promise<void> {
      for (const id of staged) await graph(account, 'DELETE', id).catch(() => null)
    },
  }

  /** Whether the token is the very Page's own; a person's token would publish nothing and see too much. */
  async function checkKey(account: ConnectedAccount): Promise<void> {
    const { fields } = await graph(account, 'GET', 'me', { query: { fields: 'id' } })
    if (fields['id'] !== account.remoteId) throw new ConnectorFailure('permission', name)
  }

  return {
    channel: 'facebook',
    name,
    capabilities,
    limits,

    validate(content) {
      const problems = validateContent(content, { name, capabilities, limits })
      if (content.link === null || content.pictures.length === 0) return problems
      const message = `${name} shows pictures or a link card, not both. Put the link into the text.`
      return [...problems, { field: 'link', code: 'not-possible', message }]
    },

    publish: request => publishInSteps(steps, request),

    reconcile: question =>
      reconcileByText(question, {
        now: options.clock.now(),
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
        if (!(error instanceof ConnectorFailure) || error.network.subcode !== '33') throw error
        // The network says the same of a post that is gone and of one that this key may not see.
        await checkKey(account)
        return { kind: 'already-gone', network: { status: error.network.status ?? 0, body: error.network } }
      }
    },

    health: account => graphHealth({ name, graph, app, scopes: facebookScopes, checkKey }, account),

    comments: {
      list: facebookComments({ graph, checkKey }),
      act: facebookModeration({ graph, checkKey, site }),
      kinds: ['comment', 'visitor-post', 'mention'],
      pollMinutes: 5,
    },
    webhook: { ...facebookWebhook(), subscribe: facebookSubscribe(graph) },
    standing,
    ...(app && {
      connecting: graphConnecting({ ...options, name, site, app, graph, scopes: facebookScopes, offer }),
    }),
  }
}

function photoForm({ bytes, type, altText }: Picture, fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) if (value !== '') form.set(key, value)
  form.set('alt_text_custom', altText)
  form.set(
    'source',
    new Blob([new Uint8Array(bytes)], { type }),
    type === 'image/png' ? 'picture.png' : 'picture.jpg',
  )
  return form
}

function feedForm({ text, link }: Content, staged: string[]): URLSearchParams {
  const form = new URLSearchParams()
  if (text !== '') form.set('message', text)
  if (link !== null) form.set('link', link)
  if (staged.length > 0) form.set('attached_media', JSON.stringify(staged.map(id => ({ media_fbid: id }))))
  return form
}

function offer(page: Readonly<Record<string, unknown>>, token: string): OfferedAccount | null {
  const { name: called, username } = page
  const id = idOf(page['id'])
  if (id === null) return null
  const handle = typeof username === 'string' ? `@${username}` : null
  return { remoteId: id, name: typeof called === 'string' ? called : id, handle, token }
}
