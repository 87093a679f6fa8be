import type { Hono } from 'hono'
import { linkedin } from '../linkedin/app.ts'

export interface Answer {
  status: number
  headers: Headers
  /** The fields of a JSON answer; none where there is no body. */
  body: Record<string, unknown>
}

/** A stand-in in this process with one account, and ways to call it as a program would. */
export async function standInLinkedIn(options: Parameters<typeof linkedin>[0] = {}) {
  const app = await linkedin(options)
  const control = callLinkedIn(app, null)
  const account = await makeAccount(app, { name: 'Oakfield Primary', slug: 'oakfieldprimary' })
  return { app, account, control, call: callLinkedIn(app, account.token) }
}

export async function makeAccount(app: Hono, account: { name: string; slug: string }) {
  const { body } = await callLinkedIn(app, null)('POST /_sandbox/accounts', account)
  return body as { accountId: string; token: string }
}

/** `call('POST /rest/posts', {…})`: fields as JSON, a form as a form, bytes as they are; with the headers of every call. */
export function callLinkedIn(app: Hono, token: string | null) {
  return async (
    line: string,
    body?: object | URLSearchParams | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const [method = 'GET', path = '/'] = line.split(' ')
    const usual = { 'linkedin-version': '202608', 'x-restli-protocol-version': '2.0.0' }
    const json = body !== undefined && !(body instanceof URLSearchParams) && !(body instanceof Uint8Array)
    const response = await app.request(path, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...usual,
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : body }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Answer['body']) : {},
    }
  }
}

/** The body of `POST /rest/posts`. */
export const newPost = (author: string, commentary: string, more: object = {}): object => ({
  author,
  commentary,
  visibility: 'PUBLIC',
  distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
  lifecycleState: 'PUBLISHED',
  isReshareDisabledByAuthor: false,
  ...more,
})

export const encoded = (urn: string): string =>
  encodeURIComponent(urn).replaceAll(/[()]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
