import type { ConnectedAccount } from '../connector.ts'
import { startStandIn } from './start-stand-in.ts'
import type { FaultOn, StandInOptions } from './start-stand-in.ts'

type On = 'publish' | 'stage' | 'read' | 'remove' | 'reply' | 'moderate' | 'sign-in'
export type Fault = FaultOn<On>

export interface SeenPost {
  id: string
  message: string
  link: string | null
  photos: string[]
}

export interface SeenComment {
  id: string
  message: string
  from: { id: string; name: string }
  hidden: boolean
}

/** The stand-in Facebook as a process of its own, for tests: what it does is asked of it, over HTTP, as of the network. */
export async function startStandInFacebook(options: StandInOptions = {}) {
  const standIn = await startStandIn<On>('facebook', options)
  const { control } = standIn

  return {
    ...standIn,
    async makePage(page: { name: string; slug: string; appSecret?: string }): Promise<ConnectedAccount> {
      const made = (await control('POST', 'pages', page)) as { pageId: string; token: string }
      return { remoteId: made.pageId, name: page.name, token: made.token }
    },
    async posts({ remoteId }: ConnectedAccount): Promise<SeenPost[]> {
      return (await control<{ posts: SeenPost[] }>('GET', `pages/${remoteId}/posts`)).posts
    },
    async postOfThePast({ remoteId }: ConnectedAccount, message: string, createdTime: Date): Promise<string> {
      const past = { message, createdTime: createdTime.toISOString() }
      return ((await control('POST', `pages/${remoteId}/posts`, past)) as { id: string }).id
    },
    application: () => control('GET', 'application') as Promise<{ clientId: string; clientSecret: string }>,
    /** Somebody of the public writes under a post, or answers a comment. The comment's id comes back. */
    async write(
      { remoteId }: ConnectedAccount,
      postId: string,
      text: string,
      more: { author?: string; parentId?: string } = {},
    ): Promise<string> {
      const made = await control('POST', `accounts/${remoteId}/comments`, { postId, text, ...more })
      return (made as { id: string }).id
    },
    /** Somebody writes on the Page; with `mention` elsewhere, with its name in it. */
    async visit(
      { remoteId }: ConnectedAccount,
      text: string,
      more: { author?: string; mention?: boolean } = {},
    ): Promise<string> {
      const made = await control('POST', `accounts/${remoteId}/visitor-posts`, { text, ...more })
      return (made as { id: string }).id
    },
    rewrite: (id: string, text: string) => control('PATCH', `comments/${id}`, { text }),
    erase: (id: string) => control('DELETE', `comments/${id}`),
    async comments({ remoteId }: ConnectedAccount): Promise<SeenComment[]> {
      const { comments } = (await control('GET', `accounts/${remoteId}/comments`)) as {
        comments: SeenComment[]
      }
      return comments
    },
    async registerWebhook(url: string, verifyToken: string): Promise<boolean> {
      const answer = await control('POST', 'webhooks', { url, verifyToken })
      return (answer as { registered: boolean }).registered
    },
    replay: () => control('POST', 'webhooks/replay'),
    forge: () => control('POST', 'webhooks/forge'),
  }
}

export type StandInFacebook = Awaited<ReturnType<typeof startStandInFacebook>>
