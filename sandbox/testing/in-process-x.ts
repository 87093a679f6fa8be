import type { Hono } from 'hono'
import { breaches } from '../specs/x-documents.ts'
import { x } from '../x/app.ts'
import { jpeg } from './in-process.ts'

export { jpeg, png } from './in-process.ts'

export interface XAnswered {
  status: number
  headers: Headers
  body: Record<string, unknown> & {
    data?: Record<string, unknown>
    type?: string
    detail?: string
    title?: string
    meta?: Record<string, unknown>
  }
}

type Body = object | FormData | URLSearchParams

/** A stand-in in this process with one account, and ways to call it as a program would. */
export async function standInX(options: Parameters<typeof x>[0] = {}) {
  const app = await x(options)
  const account = await makeAccount(app, { name: 'Oakfield Primary', slug: 'oakfieldprimary' })
  const call = callWith(app, account.token)
  const control = controlWith(app)
  const post = async (text: string): Promise<string> =>
    String((await call('POST /2/tweets', { text })).body.data?.['id'])
  const write = async (said: object): Promise<string> =>
    String((await control(`POST accounts/${account.accountId}/comments`, said)).body['id'])
  return { app, account, call, control, post, write, me: account.accountId }
}

export async function makeAccount(app: Hono, account: { name: string; slug: string; scopes?: string[] }) {
  const { body } = await controlWith(app)('POST accounts', account)
  return body as { accountId: string; token: string }
}

export function controlWith(app: Hono) {
  return async (line: string, body?: object) => {
    const [method = 'GET', path = ''] = line.split(' ')
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await app.request(`/_sandbox/${path}`, init)
    const text = await response.text()
    const read = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    return { status: response.status, body: read }
  }
}

/**
 * `call('POST /2/tweets', { text })`: fields as JSON, or a form. Every exchange is checked against X's specification:
 * what breaks it is thrown.
 */
export function callWith(app: Hono, token: string | null) {
  return async (line: string, body?: Body, headers: Record<string, string> = {}): Promise<XAnswered> => {
    const [method = 'GET', path = '/'] = line.split(' ')
    const isForm = body instanceof FormData || body instanceof URLSearchParams
    const type: Record<string, string> = body && !isForm ? { 'content-type': 'application/json' } : {}
    const bearer: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    const init: RequestInit = { method, headers: { ...bearer, ...type, ...headers } }
    if (body !== undefined) init.body = isForm ? body : JSON.stringify(body)
    const response = await app.request(path, init)
    const answerBody = (await response.json()) as XAnswered['body']
    const wrong = breaches({
      method,
      url: new URL(path, 'http://stand-in'),
      requestType: body instanceof FormData ? 'multipart/form-data' : (type['content-type'] ?? null),
      requestBody: body instanceof FormData ? fieldsOf(body) : body,
      status: response.status,
      answerType: response.headers.get('content-type')?.split(';')[0] ?? null,
      answerBody,
    })
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    return { status: response.status, headers: response.headers, body: answerBody }
  }
}

const fieldsOf = (form: FormData): object =>
  Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']))

export function pictureForm(bytes: Uint8Array<ArrayBuffer> = jpeg(), category = 'tweet_image'): FormData {
  const form = new FormData()
  form.set('media_category', category)
  form.set('media', new Blob([bytes]), 'picture.jpg')
  return form
}
