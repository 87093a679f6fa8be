import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ConnectedAccount } from '../connector.ts'
import type { PublicMedia } from '../public-media.ts'
import { startStandIn } from './start-stand-in.ts'
import type { FaultOn } from './start-stand-in.ts'

type On = 'publish' | 'stage' | 'read' | 'remove' | 'reply' | 'moderate'
export type Fault = FaultOn<On>

export interface SeenPost {
  id: string
  caption: string
  shots: { id: string; altText: string }[]
}

/** The stand-in Instagram as a process of its own, for tests: what it does is asked of it, over HTTP, as of the network. */
export async function startStandInInstagram() {
  const standIn = await startStandIn<On>('instagram')
  const { control } = standIn

  return {
    ...standIn,
    async makeAccount(account: { name: string; slug: string }): Promise<ConnectedAccount> {
      const made = (await control('POST', 'accounts', account)) as { accountId: string; token: string }
      return { remoteId: made.accountId, name: account.name, token: made.token }
    },
    application: () => control('GET', 'application') as Promise<{ clientId: string; clientSecret: string }>,
    async posts({ remoteId }: ConnectedAccount): Promise<SeenPost[]> {
      return (await control<{ posts: SeenPost[] }>('GET', `accounts/${remoteId}/posts`)).posts
    },
    async postOfThePast({ remoteId }: ConnectedAccount, caption: string, createdTime: Date): Promise<string> {
      const pictures = [{ base64: '/9j/', altText: 'A tree' }]
      const past = { caption, createdTime: createdTime.toISOString(), pictures }
      return (await control<{ id: string }>('POST', `accounts/${remoteId}/posts`, past)).id
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
