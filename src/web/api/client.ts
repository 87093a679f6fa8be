import type { Api } from '../../app.ts'
import { ApiError, errorFrom } from './error.ts'

/** What is known of one operation or query by its name: `ApiOf` makes it from the record of operations. */
interface Described {
  type: 'operation' | 'query'
  asksInBody: boolean
  input: unknown
  output: unknown
}
/** A record of operations; the client is made for any, the staff app's is `Api`. */
export type ApiShape = Record<string, Described>
/** The real one: everything that this installation can do. */
export type StaffApi = Api

type NamesOf<A, T> = { [N in keyof A & string]: A[N] extends { type: T } ? N : never }[keyof A & string]
export type QueryName<A> = NamesOf<A, 'query'>
export type OperationName<A> = NamesOf<A, 'operation'>
export type InputOf<A, N extends keyof A> = A[N] extends { input: infer I } ? I : never
export type OutputOf<A, N extends keyof A> = A[N] extends { output: infer O } ? O : never

export interface Client<A> {
  /** `GET /api/v1/posts/list?…`. */
  query<N extends QueryName<A>>(name: N, input: InputOf<A, N>, signal?: AbortSignal): Promise<OutputOf<A, N>>
  /** A query whose words must not stand in an address (`asksInBody`): by POST, and it changes nothing. */
  ask<N extends QueryName<A>>(name: N, input: InputOf<A, N>, signal?: AbortSignal): Promise<OutputOf<A, N>>
  /** `POST /api/v1/posts/submit`. */
  run<N extends OperationName<A>>(
    name: N,
    input: InputOf<A, N>,
    signal?: AbortSignal,
  ): Promise<OutputOf<A, N>>
  /** An operation that takes a file: its bytes are the body, its input stands in the address. */
  upload<N extends OperationName<A>>(name: N, input: InputOf<A, N>, file: Blob): Promise<OutputOf<A, N>>
}

interface ClientOptions {
  fetch?: typeof fetch | undefined
  /** Called on 401 before the error is thrown, with what was about to be done; null where it was only read. */
  onSignedOut: (doing: Doing | null) => void
  /** Called when an operation needs a second step that this session was not begun with. */
  onSecondStepNeeded?: ((doing: Doing | null) => void) | undefined
}

/** An operation that was refused at the door, to be offered again later. A file cannot wait: it is null then. */
export interface Doing {
  operation: string
  input: unknown
}

/** "posts.submit" is "/api/v1/posts/submit". */
export const pathOf = (name: string): string => `/api/v1/${name.split('.').map(encodeURIComponent).join('/')}`

/**
 * A query's input as flat parameters: undefined and null are left out, a list repeats its name, anything deeper is a
 * mistake of ours and throws.
 */
export function paramsOf(input: unknown): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(input ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue
      if (typeof one === 'object')
        throw new TypeError(`${name} is not flat: a query takes flat parameters only`)
      params.append(name, String(one))
    }
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** The typed client of the HTTP API. Every answer that is not 2xx becomes an `ApiError`. */
export function makeClient<A = StaffApi>(options: ClientOptions): Client<A> {
  const send = options.fetch ?? fetch
  const ask = async (url: string, init: RequestInit, doing: Doing | null = null): Promise<never> => {
    const answer = await reach(send, url, init)
    const body: unknown = await answer.json().catch(() => undefined)
    if (answer.ok) return body as never
    const error = errorFrom(answer.status, body)
    if (answer.status === 401) options.onSignedOut(doing)
    if (error.code === 'second-factor-needed') options.onSecondStepNeeded?.(doing)
    throw error
  }
  const post = (name: string, input: unknown, more: { signal?: AbortSignal | undefined; doing?: Doing }) =>
    ask(
      pathOf(name),
      {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(input ?? {}),
        ...(more.signal && { signal: more.signal }),
      },
      more.doing,
    )
  return {
    query: (name, input, signal) =>
      ask(pathOf(name) + paramsOf(input), {
        headers: { accept: 'application/json' },
        ...(signal && { signal }),
      }),
    ask: (name, input, signal) => post(name, input, { signal }),
    run: (name, input, signal) => post(name, input, { signal, doing: { operation: name, input } }),
    upload: (name, input, file) =>
      ask(pathOf(name) + paramsOf(input), {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': file.type || 'application/octet-stream' },
        body: file,
      }),
  }
}

/** An answer, whatever it says; no network is told as such, a question that was called off stays called off. */
export async function reach(send: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await send(url, { credentials: 'same-origin', ...init })
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ApiError(0, 'offline', 'You are offline. What you typed is kept; try again when you are back.')
  }
}
