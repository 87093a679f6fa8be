import { breaches } from '../../../../sandbox/specs/x-documents.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { startStandIn } from './start-stand-in.ts'
import type { FaultOn, StandInOptions } from './start-stand-in.ts'

type On = 'publish' | 'reply' | 'stage' | 'read' | 'remove' | 'moderate' | 'token' | 'push'
export type Fault = FaultOn<On>

export interface StoredPost {
  id: string
  authorId: string
  text: string
  media: string[]
  hidden: boolean
  replyTo: { postId: string } | null
}

/** The stand-in X as a process of its own, for tests: what it does is asked of it, over HTTP, as of the network. */
export async function startStandInX(options: StandInOptions = {}) {
  const standIn = await startStandIn<On>('x', options)
  const { origin, control } = standIn

  return {
    ...standIn,
    addresses: { api: origin, web: origin },
    async makeAccount(account: { name: string; slug: string; scopes?: string[] }): Promise<ConnectedAccount> {
      const made = (await control('POST', 'accounts', account)) as { accountId: string; token: string }
      return { remoteId: made.accountId, name: account.name, token: made.token }
    },
    async posts({ remoteId }: ConnectedAccount): Promise<StoredPost[]> {
      return (await control<{ posts: StoredPost[] }>('GET', `accounts/${remoteId}/posts`)).posts
    },
    async comments({ remoteId }: ConnectedAccount): Promise<StoredPost[]> {
      return (await control<{ comments: StoredPost[] }>('GET', `accounts/${remoteId}/comments`)).comments
    },
    /** Somebody of the public writes; without `postId` a post of their own that names the account. */
    async write(
      { remoteId }: ConnectedAccount,
      said: { author: string; text: string; postId?: string; mention?: boolean; createdTime?: string },
    ): Promise<string> {
      return (await control<{ id: string }>('POST', `accounts/${remoteId}/comments`, said)).id
    },
    async edit({ remoteId }: ConnectedAccount, id: string, text: string): Promise<string> {
      return (await control<{ id: string }>('PUT', `accounts/${remoteId}/comments/${id}`, { text })).id
    },
    takeAway: ({ remoteId }: ConnectedAccount, id: string) =>
      control('DELETE', `accounts/${remoteId}/comments/${id}`),
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
