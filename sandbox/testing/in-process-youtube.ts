import type { Hono } from 'hono'
import { youtube } from '../youtube/app.ts'
import { makeAccount, send } from './in-process.ts'
import type { Answer as AnyAnswer, Body } from './in-process.ts'

export { makeAccount } from './in-process.ts'

export type Answer = AnyAnswer & {
  body: { error?: { code: number; errors: { reason: string; domain: string }[] } }
}

export type CallAs = (line: string, body?: Body, headers?: Record<string, string>) => Promise<Answer>

/** A stand-in in this process with one channel, and ways to call it. */
export async function standInYoutube(options: Parameters<typeof youtube>[0] = {}) {
  const app = await youtube(options)
  const account = await makeAccount(app)
  const call = callAs(app, account.token)
  const control = callAs(app, null)
  return { app, account, call, control, upload: uploadWith(call) }
}

export const callAs =
  (app: Hono, token: string | null): CallAs =>
  (line, body, headers) =>
    send(app, token, line, body, headers)

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
