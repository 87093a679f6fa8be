import { spawn } from 'node:child_process'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { ConnectedAccount } from '../connector.ts'
import type { PublicMedia } from '../public-media.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** A fault as the stand-in's `POST /_sandbox/faults` takes it. */
export interface Fault {
  kind: string
  times?: number
  on?: 'publish' | 'stage' | 'read' | 'remove' | 'reply' | 'moderate' | 'any'
  accountId?: string
  delayMs?: number
  minutes?: number
}

export interface SeenPost {
  id: string
  caption: string
  shots: { id: string; altText: string }[]
}

/** The stand-in Instagram as a process of its own, for tests: what it does is asked of it, over HTTP, as of the network. */
export async function startStandInInstagram() {
  const args = ['--import', 'tsx', 'sandbox/main.ts', '--port', '0']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  // A test run that ends early must not leave a process behind.
  const end = (): boolean => child.kill()
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the stand-in ended with ${code} before it was ready`)))
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
  })
  const origin = (JSON.parse(line) as { instagram: string }).instagram

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${origin}/_sandbox/${path}`, init)
    if (!response.ok) throw new Error(`the stand-in answered ${response.status} to ${method} ${path}`)
    return response.status === 204 ? null : response.json()
  }

  return {
    origin,
    async makeAccount(account: { name: string; slug: string }): Promise<ConnectedAccount> {
      const made = (await control('POST', 'accounts', account)) as { accountId: string; token: string }
      return { remoteId: made.accountId, name: account.name, token: made.token }
    },
    application: () => control('GET', 'application') as Promise<{ clientId: string; clientSecret: string }>,
    fault: (fault: Fault) => control('POST', 'faults', fault),
    clearFaults: () => control('DELETE', 'faults'),
    async posts({ remoteId }: ConnectedAccount): Promise<SeenPost[]> {
      return ((await control('GET', `accounts/${remoteId}/posts`)) as { posts: SeenPost[] }).posts
    },
    async postOfThePast({ remoteId }: ConnectedAccount, caption: string, createdTime: Date): Promise<string> {
      const pictures = [{ base64: '/9j/', altText: 'A tree' }]
      const past = { caption, createdTime: createdTime.toISOString(), pictures }
      return ((await control('POST', `accounts/${remoteId}/posts`, past)) as { id: string }).id
    },
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
    erase: (id: string) => control('DELETE', `comments/${id}`),
    mention: ({ remoteId }: ConnectedAccount, where: { mediaId: string; commentId?: string }) =>
      control('POST', `accounts/${remoteId}/mentions`, where),
    async comments({ remoteId }: ConnectedAccount): Promise<{ id: string; text: string; hidden: boolean }[]> {
      const { comments } = (await control('GET', `accounts/${remoteId}/comments`)) as {
        comments: { id: string; text: string; hidden: boolean }[]
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
    async stop(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}

export type StandInInstagram = Awaited<ReturnType<typeof startStandInInstagram>>

/** Pictures at addresses that anybody can fetch who knows them, until they are done with. */
export async function startPictureHost() {
  const pictures = new Map<string, Uint8Array>()
  let count = 0
  const server = http.createServer((request, response) => {
    const bytes = pictures.get(request.url ?? '')
    response.writeHead(bytes === undefined ? 404 : 200, { 'content-type': 'image/jpeg' }).end(bytes)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const publicMedia: PublicMedia = async ({ bytes }) => {
    count += 1
    const path = `/m/${count}.jpg`
    pictures.set(path, bytes)
    return {
      url: new URL(path, `http://127.0.0.1:${port}`),
      done: async () => void pictures.delete(path),
    }
  }
  return {
    publicMedia,
    /** How many are public now. */
    open: () => pictures.size,
    /** How many ever were. */
    hosted: () => count,
    stop: () => new Promise(resolve => server.close(resolve)),
  }
}
