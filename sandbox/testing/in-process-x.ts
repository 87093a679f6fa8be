import type { Hono } from 'hono'
import { breaches } from '../specs/x-documents.ts'
import { x } from '../x/app.ts'
import { controlOf, jpeg, makeAccount, send } from './in-process.ts'
import type { Answer } from './in-process.ts'

export { jpeg, makeAccount, png } from './in-process.ts'

export type XAnswered = Answer & {
  body: {
    data?: Record<string, unknown>
    type?: string
    detail?: string
    title?: string
    meta?: Record<string, unknown>
  }
}

type Fields = object | FormData | URLSearchParams

/** A stand-in in this process with one account, and ways to call it as a program would. */
export async function standInX(options: Parameters<typeof x>[0] = {}) {
  const app = await x(options)
  const account = await makeAccount(app)
  const call = callWith(app, account.token)
  const control = controlOf(app)
  const post = async (text: string): Promise<string> =>
    String((await call('POST /2/tweets', { text })).body.data?.['id'])
  const write = async (said: object): Promise<string> =>
    String((await control(`POST accounts/${account.accountId}/comments`, said)).body['id'])
  return { app, account, call, control, post, write, me: account.accountId }
}

/**
 * `call('POST /2/tweets', { text })`: fields as JSON, or a form. Every exchange is checked against X's specification:
 * what breaks it is thrown.
 */
export function callWith(app: Hono, token: string | null) {
  return async (line: string, body?: Fields, headers: Record<string, string> = {}): Promise<XAnswered> => {
    const [method = 'GET', path = '/'] = line.split(' ')
    const answer = await send(app, token, line, body, headers)
    const isForm = body instanceof FormData
    const isJson = body !== undefined && !isForm && !(body instanceof URLSearchParams)
    const wrong = breaches({
      method,
      url: new URL(path, 'http://stand-in'),
      requestType: isForm ? 'multipart/form-data' : isJson ? 'application/json' : null,
      requestBody: isForm ? fieldsOf(body) : body,
      status: answer.status,
      answerType: answer.headers.get('content-type')?.split(';')[0] ?? null,
      answerBody: answer.body,
    })
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    return answer
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
