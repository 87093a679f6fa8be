import type { Hono } from 'hono'
import { facebook } from '../facebook/app.ts'
import { controlOf, oakfield, send } from './in-process.ts'
import type { Answer as AnyAnswer } from './in-process.ts'

export { jpeg, png } from './in-process.ts'

export type Answer = AnyAnswer & {
  body: { error?: { code: number; error_subcode?: number; message: string } }
}

/** A stand-in in this process with one Page, and ways to call it as a program would. */
export async function standIn(options: Parameters<typeof facebook>[0] = {}) {
  const app = await facebook(options)
  const page = await makePage(app, oakfield)
  const call = callWith(app, page.token)
  return { app, page, call }
}

export async function makePage(app: Hono, page: { name: string; slug: string; appSecret?: string }) {
  const { body } = await controlOf(app)('POST pages', page)
  return body as { pageId: string; token: string }
}

type Body = Record<string, string> | string | FormData | URLSearchParams | Uint8Array<ArrayBuffer>

/** `call('POST /v26.0/…/feed', { message })`: fields as a form, or any body of its own. */
export function callWith(app: Hono, token: string | null) {
  return async (line: string, body?: Body, headers: Record<string, string> = {}): Promise<Answer> =>
    send(app, token, line, isFields(body) ? new URLSearchParams(body) : body, headers)
}

function isFields(body: Body | undefined): body is Record<string, string> {
  return typeof body === 'object' && Object.getPrototypeOf(body) === Object.prototype
}

export function photoForm(bytes: Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('source', new Blob([bytes]), 'picture.jpg')
  return form
}
