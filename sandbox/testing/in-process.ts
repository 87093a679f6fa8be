import type { Hono } from 'hono'
import { facebook } from '../facebook/app.ts'

/** The smallest bytes that the stand-in takes for a picture; `seed` makes them differ. */
export const jpeg = (seed = 0): Uint8Array<ArrayBuffer> => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, seed])
export const png = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

export interface Answer {
  status: number
  headers: Headers
  body: Record<string, unknown> & { error?: { code: number; error_subcode?: number; message: string } }
}

/** A stand-in in this process with one Page, and ways to call it as a program would. */
export async function standIn(options: Parameters<typeof facebook>[0] = {}) {
  const app = await facebook(options)
  const page = await makePage(app, { name: 'Oakfield Primary', slug: 'oakfieldprimary' })
  const call = callWith(app, page.token)
  return { app, page, call }
}

export async function makePage(app: Hono, page: { name: string; slug: string; appSecret?: string }) {
  const response = await app.request('/_sandbox/pages', { method: 'POST', body: JSON.stringify(page) })
  return (await response.json()) as { pageId: string; token: string }
}

/** `call('POST /v26.0/…/feed', { message })`: fields as a form, or any body of its own. */
export function callWith(app: Hono, token: string | null) {
  return async (
    line: string,
    body?: Record<string, string> | BodyInit,
    headers: Record<string, string> = {},
  ) => {
    const [method = 'GET', path = '/'] = line.split(' ')
    const init: RequestInit = {
      method,
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    }
    if (body !== undefined) init.body = isFields(body) ? new URLSearchParams(body) : body
    const response = await app.request(path, init)
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Answer['body'],
    }
  }
}

function isFields(body: Record<string, string> | BodyInit): body is Record<string, string> {
  return typeof body === 'object' && Object.getPrototypeOf(body) === Object.prototype
}

export function photoForm(bytes: Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('source', new Blob([bytes]), 'picture.jpg')
  return form
}
