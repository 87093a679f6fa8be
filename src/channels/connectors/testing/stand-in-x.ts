import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { breaches } from '../../../../sandbox/specs/x-documents.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** A fault as the stand-in's `POST /_sandbox/faults` takes it. */
export interface Fault {
  kind: string
  times?: number
  on?: 'publish' | 'reply' | 'stage' | 'read' | 'remove' | 'moderate' | 'token' | 'push' | 'any'
  accountId?: string
  delayMs?: number
  minutes?: number
}

export interface StoredPost {
  id: string
  authorId: string
  text: string
  media: string[]
  hidden: boolean
  replyTo: { postId: string } | null
}

/** The stand-in X as a process of its own, for tests: what it does is asked of it, over HTTP, as of the network. */
export async function startStandInX({ directory }: { directory?: string } = {}) {
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
  const origin = (JSON.parse(line) as { x: string }).x

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${origin}/_sandbox/${path}`, init)
    if (!response.ok) throw new Error(`the stand-in answered ${response.status} to ${method} ${path}`)
    return response.status === 204 ? null : response.json()
  }

  return {
    origin,
    control,
    addresses: { api: origin, web: origin },
    async makeAccount(account: { name: string; slug: string; scopes?: string[] }): Promise<ConnectedAccount> {
      const made = (await control('POST', 'accounts', account)) as { accountId: string; token: string }
      return { remoteId: made.accountId, name: account.name, token: made.token }
    },
    fault: (fault: Fault) => control('POST', 'faults', fault),
    clearFaults: () => control('DELETE', 'faults'),
    async posts({ remoteId }: ConnectedAccount): Promise<StoredPost[]> {
      return ((await control('GET', `accounts/${remoteId}/posts`)) as { posts: StoredPost[] }).posts
    },
    async comments({ remoteId }: ConnectedAccount): Promise<StoredPost[]> {
      return ((await control('GET', `accounts/${remoteId}/comments`)) as { comments: StoredPost[] }).comments
    },
    /** Somebody of the public writes; without `postId` a post of their own that names the account. */
    async write(
      { remoteId }: ConnectedAccount,
      said: { author: string; text: string; postId?: string; mention?: boolean; createdTime?: string },
    ): Promise<string> {
      return ((await control('POST', `accounts/${remoteId}/comments`, said)) as { id: string }).id
    },
    async edit({ remoteId }: ConnectedAccount, id: string, text: string): Promise<string> {
      return ((await control('PUT', `accounts/${remoteId}/comments/${id}`, { text })) as { id: string }).id
    },
    takeAway: ({ remoteId }: ConnectedAccount, id: string) =>
      control('DELETE', `accounts/${remoteId}/comments/${id}`),
    /** Every call so far, oldest first, as `POST publish 201`. */
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

/** As in production, but impatient, and every exchange is held against X's specification: a breach fails the test. */
export function watchedHttp(origin: string, timeoutMs = 400): HttpOut {
  const out = createHttpOut({ allow: [origin] })
  return {
    async request(url, init = {}) {
      const answer = await out.request(url, { ...init, timeoutMs })
      const [requestType, requestBody] = bodyOf(init)
      const wrong = breaches({
        method: init.method ?? 'GET',
        url: new URL(url),
        requestType,
        requestBody,
        status: answer.status,
        answerType: answer.headers['content-type']?.split(';')[0] ?? null,
        answerBody: answer.json(),
      })
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
      return answer
    },
  }
}

function bodyOf({ body, headers }: HttpOutInit): [string | null, unknown] {
  if (body instanceof FormData) {
    const fields = [...body].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
    return ['multipart/form-data', Object.fromEntries(fields)]
  }
  return [headers?.['content-type'] ?? null, typeof body === 'string' ? JSON.parse(body) : undefined]
}
