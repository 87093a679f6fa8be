import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Film } from '../connector.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** A fault as the stand-in's `POST /_sandbox/faults` takes it. */
export interface Fault {
  kind: string
  times?: number
  on?: 'publish' | 'stage' | 'chunk' | 'read' | 'remove' | 'moderate' | 'reply' | 'token' | 'any'
  accountId?: string
  delayMs?: number
  looks?: number
}

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
export async function startStandInYoutube({ directory }: { directory?: string } = {}) {
  const where = directory === undefined ? [] : ['--directory', directory]
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', '--port', '0', ...where], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // A test run that ends early must not leave a process behind.
  const end = (): boolean => child.kill()
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the stand-in ended with ${code} before it was ready`)))
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
  })
  const origin = (JSON.parse(line) as { youtube: string }).youtube

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${origin}/_sandbox/${path}`, init)
    if (!response.ok) throw new Error(`the stand-in answered ${response.status} to ${method} ${path}`)
    return response.status === 204 ? null : response.json()
  }

  return {
    origin,
    control,
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
    clearFaults: () => control('DELETE', 'faults'),
    loseUploads: () => control('DELETE', 'uploads'),
    async videos({ remoteId }: ConnectedAccount): Promise<SeenVideo[]> {
      return ((await control('GET', `accounts/${remoteId}/posts`)) as { posts: SeenVideo[] }).posts
    },
    /** As somebody in YouTube Studio would. */
    studio: ({ remoteId }: ConnectedAccount, videoId: string, change: object) =>
      control('PATCH', `accounts/${remoteId}/posts/${videoId}`, change),
    async pastVideo({ remoteId }: ConnectedAccount, video: object): Promise<string> {
      return ((await control('POST', `accounts/${remoteId}/posts`, video)) as { id: string }).id
    },
    async comments({ remoteId }: ConnectedAccount): Promise<SeenComment[]> {
      return ((await control('GET', `accounts/${remoteId}/comments`)) as { comments: SeenComment[] }).comments
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
    /** Every call so far, oldest first, as `videos.update publish 200`. */
    async calls(): Promise<string[]> {
      const { calls } = (await control('GET', 'calls')) as {
        calls: { name: string | null; does: string | null; status: number | null }[]
      }
      return calls.map(({ name, does, status }) => `${name} ${does} ${status}`)
    },
    /** Ends the process; `SIGKILL` as a power cut would. */
    async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill(signal)
      await ended
    },
  }
}

/** As in production, but impatient. */
export function impatient(origin: string): HttpOut {
  const out = createHttpOut({ allow: [origin], maxAnswerBytes: 8 * 1024 * 1024 })
  return { request: (url, init) => out.request(url, { ...init, timeoutMs: 400 }) }
}

/** Nothing that anybody could watch; the stand-in looks at no film. */
export const film = (more: Partial<Film> = {}): Film => ({
  bytes: new Uint8Array(1000).fill(7),
  type: 'video/mp4',
  title: 'Winter concert',
  captions: null,
  madeForChildren: false,
  ...more,
})
