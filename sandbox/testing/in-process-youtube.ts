import type { Hono } from 'hono'
import { youtube } from '../youtube/app.ts'

export interface Answer {
  status: number
  headers: Headers
  body: Record<string, unknown> & { error?: { code: number; errors: { reason: string; domain: string }[] } }
}

/** Calls as a program would: a body that is an object goes as JSON. */
export type CallAs = (
  line: string,
  body?: object | string | Uint8Array<ArrayBuffer>,
  headers?: Record<string, string>,
) => Promise<Answer>

export interface Account {
  accountId: string
  token: string
}

/** A stand-in in this process with one channel, and ways to call it. */
export async function standInYoutube(options: Parameters<typeof youtube>[0] = {}) {
  const app = await youtube(options)
  const account = await makeAccount(app, { name: 'Oakfield Primary', slug: 'oakfieldprimary' })
  const call = callAs(app, account.token)
  const control = callAs(app, null)
  return { app, account, call, control, upload: uploadWith(call) }
}

export async function makeAccount(app: Hono, account: object): Promise<Account> {
  const made = await callAs(app, null)('POST /_sandbox/accounts', account)
  return made.body as unknown as Account
}

export function callAs(app: Hono, token: string | null): CallAs {
  return async (line, body, headers = {}) => {
    const [method = 'GET', path = '/'] = line.split(' ')
    const json = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array)
    const response = await app.request(path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(json && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Answer['body']) : {},
    }
  }
}

export const reasonOf = ({ status, body }: Answer): string => `${status} ${body.error?.errors[0]?.reason}`

export const videoOf = (more: { snippet?: object; status?: object } = {}) => ({
  snippet: { title: 'Winter concert', description: 'Year 4 sings.', categoryId: '27', ...more.snippet },
  status: { privacyStatus: 'private', selfDeclaredMadeForKids: false, ...more.status },
})

const openLine = 'POST /upload/youtube/v3/videos?uploadType=resumable&part=snippet,status'

/** Puts a film up in one part; its id. */
function uploadWith(call: CallAs) {
  return async (resource: object = videoOf(), film = new Uint8Array([1, 2, 3])): Promise<string> => {
    const put = await openSession(call, resource, film.length)
    const answer = await call(put, film)
    return String(answer.body['id'])
  }
}

/** The line for the parts of a new session. */
export async function openSession(call: CallAs, resource: object, length: number): Promise<string> {
  const { headers } = await call(openLine, resource, {
    'x-upload-content-type': 'video/mp4',
    'x-upload-content-length': String(length),
  })
  const { pathname, search } = new URL(headers.get('location')!)
  return `PUT ${pathname}${search}`
}
