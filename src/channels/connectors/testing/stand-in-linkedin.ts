import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ConnectedAccount } from '../connector.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** A fault as the stand-in's `POST /_sandbox/faults` takes it. */
export interface Fault {
  kind: string
  times?: number
  on?: 'publish' | 'stage' | 'read' | 'remove' | 'reply' | 'moderate' | 'sign-in' | 'any'
  accountId?: string
  delayMs?: number
}

export interface SeenPost {
  id: string
  /** What a reader sees. */
  shown: string
  images: { id: string; altText: string }[]
  article: { source: string; title: string } | null
}

/** The stand-in LinkedIn as a process of its own, for tests: what it does is asked of it, over HTTP, as of the network. */
export async function startStandInLinkedIn({
  directory,
  duplicateWindow,
}: { directory?: string; duplicateWindow?: number } = {}) {
  const where = directory === undefined ? [] : ['--directory', directory]
  const window = duplicateWindow === undefined ? [] : ['--duplicate-window', String(duplicateWindow)]
  const args = ['--import', 'tsx', 'sandbox/main.ts', '--port', '0', ...where, ...window]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  // A test run that ends early must not leave a process behind.
  const end = (): boolean => child.kill()
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the stand-in ended with ${code} before it was ready`)))
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
  })
  const origin = (JSON.parse(line) as { linkedin: string }).linkedin

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${origin}/_sandbox/${path}`, init)
    if (!response.ok) throw new Error(`the stand-in answered ${response.status} to ${method} ${path}`)
    return response.status === 204 ? null : response.json()
  }

  return {
    origin,
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
    fault: (fault: Fault) => control('POST', 'faults', fault),
    clearFaults: () => control('DELETE', 'faults'),
    async posts({ remoteId }: ConnectedAccount): Promise<SeenPost[]> {
      return ((await control('GET', `accounts/${remoteId}/posts`)) as { posts: SeenPost[] }).posts
    },
    async postOfThePast({ remoteId }: ConnectedAccount, text: string, createdTime: Date): Promise<string> {
      const past = { text, createdTime: createdTime.toISOString() }
      return ((await control('POST', `accounts/${remoteId}/posts`, past)) as { id: string }).id
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
      return ((await control('POST', 'webhooks', { url })) as { registered: boolean }).registered
    },
    replay: () => control('POST', 'webhooks/replay'),
    forge: () => control('POST', 'webhooks/forge'),
    /** Every call so far, oldest first, as `POST publish 201`. */
    async calls(): Promise<string[]> {
      return (await this.log()).map(({ method, does, status }) => `${method} ${does} ${status}`)
    },
    async log(): Promise<{ method: string; path: string; does: string | null; status: number | null }[]> {
      const { calls } = (await control('GET', 'calls')) as {
        calls: { method: string; path: string; does: string | null; status: number | null }[]
      }
      return calls
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

export type StandInLinkedIn = Awaited<ReturnType<typeof startStandInLinkedIn>>
