import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ConnectedAccount } from '../connector.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** A fault as the stand-in's `POST /_sandbox/faults` takes it. */
export interface Fault {
  kind: string
  times?: number
  on?: 'publish' | 'stage' | 'read' | 'remove' | 'reply' | 'moderate' | 'sign-in' | 'any'
  pageId?: string
  delayMs?: number
  minutes?: number
}

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
export async function startStandInFacebook({ directory }: { directory?: string } = {}) {
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
  const origin = (JSON.parse(line) as { facebook: string }).facebook

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${origin}/_sandbox/${path}`, init)
    if (!response.ok) throw new Error(`the stand-in answered ${response.status} to ${method} ${path}`)
    return response.status === 204 ? null : response.json()
  }

  return {
    origin,
    async makePage(page: { name: string; slug: string; appSecret?: string }): Promise<ConnectedAccount> {
      const made = (await control('POST', 'pages', page)) as { pageId: string; token: string }
      return { remoteId: made.pageId, name: page.name, token: made.token }
    },
    fault: (fault: Fault) => control('POST', 'faults', fault),
    clearFaults: () => control('DELETE', 'faults'),
    async posts({ remoteId }: ConnectedAccount): Promise<SeenPost[]> {
      return ((await control('GET', `pages/${remoteId}/posts`)) as { posts: SeenPost[] }).posts
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
    /** Every call so far, oldest first, as `POST publish 200`. */
    async calls(): Promise<string[]> {
      const { calls } = (await control('GET', 'calls')) as {
        calls: { method: string; does: string | null; status: number | null }[]
      }
      return calls.map(({ method, does, status }) => `${method} ${does} ${status}`)
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

export type StandInFacebook = Awaited<ReturnType<typeof startStandInFacebook>>
