import type { ConnectedAccount } from '../connector.ts'
import { startStandIn } from './start-stand-in.ts'
import type { FaultOn, StandInOptions } from './start-stand-in.ts'

type On = 'publish' | 'stage' | 'read' | 'remove' | 'reply' | 'moderate' | 'sign-in'
export type Fault = FaultOn<On>

export interface SeenPost {
  id: string
  /** What a reader sees. */
  shown: string
  images: { id: string; altText: string }[]
  article: { source: string; title: string } | null
}

/** The stand-in LinkedIn as a process of its own, for tests: what it does is asked of it, over HTTP, as of the network. */
export async function startStandInLinkedIn(options: StandInOptions = {}) {
  const standIn = await startStandIn<On>('linkedin', options)
  const { control } = standIn

  return {
    ...standIn,
    application: () => control('GET', 'application') as Promise<{ clientId: string; clientSecret: string }>,
    async makeAccount(account: { name: string; slug: string }): Promise<ConnectedAccount> {
      const made = (await control('POST', 'accounts', account)) as { accountId: string; token: string }
      return { remoteId: made.accountId, name: account.name, token: made.token }
    },
    /** The same account by another key. */
    async keyOf(
      account: ConnectedAccount,
      key: { scopes?: string[]; days?: number; revoked?: boolean },
    ): Promise<ConnectedAccount> {
      const { token } = (await control('POST', `accounts/${account.remoteId}/keys`, key)) as { token: string }
      return { ...account, token }
    },
    setRole: ({ remoteId }: ConnectedAccount, role: string) =>
      control('POST', `accounts/${remoteId}/role`, { role }),
    async posts({ remoteId }: ConnectedAccount): Promise<SeenPost[]> {
      return (await control<{ posts: SeenPost[] }>('GET', `accounts/${remoteId}/posts`)).posts
    },
    async postOfThePast({ remoteId }: ConnectedAccount, text: string, createdTime: Date): Promise<string> {
      const past = { text, createdTime: createdTime.toISOString() }
      return (await control<{ id: string }>('POST', `accounts/${remoteId}/posts`, past)).id
    },
    /** Somebody of the public writes. */
    async write(
      { remoteId }: ConnectedAccount,
      postId: string,
      text: string,
      more: { author?: string; parentId?: string } = {},
    ): Promise<string> {
      const made = await control('POST', `accounts/${remoteId}/comments`, { postId, text, ...more })
      return (made as { id: string }).id
    },
    rewrite: (id: string, text: string) => control('PATCH', `comments/${encodeURIComponent(id)}`, { text }),
    erase: (id: string) => control('DELETE', `comments/${encodeURIComponent(id)}`),
    async comments({ remoteId }: ConnectedAccount): Promise<{ id: string; actor: string; text: string }[]> {
      const { comments } = (await control('GET', `accounts/${remoteId}/comments`)) as {
        comments: { id: string; actor: string; text: string }[]
      }
      return comments
    },
    async registerWebhook(url: string): Promise<boolean> {
      return (await control<{ registered: boolean }>('POST', 'webhooks', { url })).registered
    },
    replay: () => control('POST', 'webhooks/replay'),
    forge: () => control('POST', 'webhooks/forge'),
  }
}

export type StandInLinkedIn = Awaited<ReturnType<typeof startStandInLinkedIn>>
