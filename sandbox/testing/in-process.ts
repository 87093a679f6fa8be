import type { Hono } from 'hono'

/** The smallest bytes that the stand-ins take for a picture; `seed` makes them differ. */
export const jpeg = (seed = 0): Uint8Array<ArrayBuffer> => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, seed])
export const png = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

export interface Answer {
  status: number
  headers: Headers
  /** The fields of a JSON answer; none where there is no body. */
  body: Record<string, unknown>
}

export type Body = object | string | FormData | URLSearchParams | Uint8Array<ArrayBuffer>

/** One call to a stand-in in this process, as a program would make it: fields go as JSON, forms and bytes as they are. */
export async function send(
  app: Hono,
  token: string | null,
  line: string,
  body?: Body,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const [method = 'GET', path = '/'] = line.split(' ')
  const asIs =
    typeof body === 'string' ||
    body instanceof FormData ||
    body instanceof URLSearchParams ||
    body instanceof Uint8Array
  const isFields = body !== undefined && !asIs
  const response = await app.request(path, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(isFields && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: asIs ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== ''
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as Answer['body']) : {},
  }
}

/** Asks the control of a stand-in: `control('POST accounts', {…})`. */
export const controlOf = (app: Hono) => (line: string, body?: object) =>
  send(app, null, line.replace(' ', ' /_sandbox/'), body)

/** The account of the usual school, which every stand-in makes alike. */
export async function makeAccount(app: Hono, account: object = oakfield) {
  const { body } = await controlOf(app)('POST accounts', account)
  return body as { accountId: string; token: string }
}

export const oakfield = { name: 'Oakfield Primary', slug: 'oakfieldprimary' }
