import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Film } from '../connector.ts'
import { filmInMemory } from '../parts/film-in-memory.ts'
import { startStandIn } from './start-stand-in.ts'
import type { FaultOn, StandInOptions } from './start-stand-in.ts'

type On = 'publish' | 'stage' | 'chunk' | 'read' | 'remove' | 'moderate' | 'reply' | 'token'
export type Fault = FaultOn<On> & { looks?: number }

export interface SeenVideo {
  id: string
  title: string
  description: string
  status: {
    privacyStatus: 'private' | 'unlisted' | 'public'
    license: string
    embeddable: boolean
    publicStatsViewable: boolean
    selfDeclaredMadeForKids: boolean
  }
  captions: { language: string; text: string }[]
}

type Moderation = 'published' | 'heldForReview' | 'likelySpam' | 'rejected'

export interface SeenComment {
  id: string
  text: string
  author: { id: string; name: string }
  moderation: Moderation
}

/** The stand-in YouTube as a process of its own, for tests: what it does is asked of it, over HTTP, as of the network. */
export async function startStandInYoutube(options: StandInOptions = {}) {
  const standIn = await startStandIn<On>('youtube', options)
  const { control } = standIn

  return {
    ...standIn,
    async makeChannel(channel: {
      name: string
      slug: string
      audited?: boolean
      scopes?: string[]
    }): Promise<ConnectedAccount> {
      const made = (await control('POST', 'accounts', channel)) as { accountId: string; token: string }
      return { remoteId: made.accountId, name: channel.name, token: made.token }
    },
    fault: (fault: Fault) => control('POST', 'faults', fault),
    loseUploads: () => control('DELETE', 'uploads'),
    async videos({ remoteId }: ConnectedAccount): Promise<SeenVideo[]> {
      return (await control<{ posts: SeenVideo[] }>('GET', `accounts/${remoteId}/posts`)).posts
    },
    /** As somebody in YouTube Studio would. */
    studio: ({ remoteId }: ConnectedAccount, videoId: string, change: object) =>
      control('PATCH', `accounts/${remoteId}/posts/${videoId}`, change),
    async pastVideo({ remoteId }: ConnectedAccount, video: object): Promise<string> {
      return (await control<{ id: string }>('POST', `accounts/${remoteId}/posts`, video)).id
    },
    async comments({ remoteId }: ConnectedAccount): Promise<SeenComment[]> {
      return (await control<{ comments: SeenComment[] }>('GET', `accounts/${remoteId}/comments`)).comments
    },
    /** Somebody of the public writes. */
    async write(
      { remoteId }: ConnectedAccount,
      comment: {
        videoId: string
        parentId?: string
        name: string
        text: string
        moderation?: Moderation
        createdTime?: string
      },
    ): Promise<SeenComment> {
      return (await control('POST', `accounts/${remoteId}/comments`, comment)) as SeenComment
    },
    rewrite: ({ remoteId }: ConnectedAccount, id: string, text: string) =>
      control('PATCH', `accounts/${remoteId}/comments/${id}`, { text }),
    takeBack: ({ remoteId }: ConnectedAccount, id: string) =>
      control('DELETE', `accounts/${remoteId}/comments/${id}`),
  }
}

/** As in production, but impatient. */
export function impatient(origin: string): HttpOut {
  const out = createHttpOut({ allow: [origin], maxAnswerBytes: 8 * 1024 * 1024 })
  return { request: (url, init) => out.request(url, { ...init, timeoutMs: 400 }) }
}

/** Nothing that anybody could watch; the stand-in looks at no film. */
export const film = (more: Partial<Film> = {}): Film => ({
  file: filmInMemory(new Uint8Array(1000).fill(7)),
  type: 'video/mp4',
  title: 'Winter concert',
  captions: null,
  madeForChildren: false,
  ...more,
})
