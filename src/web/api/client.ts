import { ApiError, errorFrom } from './error.ts'

/**
 * The operations and queries by name. `app.ts` gives the real one; until then any name goes.
 * A query is `GET /api/v1/posts/list?…`, an operation `POST /api/v1/posts/submit`.
 */
export interface ApiShape {
  [name: string]: { input: unknown; output: unknown }
}

export type NameOf<A> = Extract<keyof A, string>
type InputOf<A, N extends keyof A> = A[N] extends { input: infer I } ? I : never
type OutputOf<A, N extends keyof A> = A[N] extends { output: infer O } ? O : never
export type { InputOf, OutputOf }

export interface Client<A> {
  query<N extends NameOf<A>>(name: N, input: InputOf<A, N>, signal?: AbortSignal): Promise<OutputOf<A, N>>
  run<N extends NameOf<A>>(name: N, input: InputOf<A, N>): Promise<OutputOf<A, N>>
}

interface ClientOptions {
  fetch?: typeof fetch | undefined
  /** Called on 401 with what was about to be done, before the error is thrown. */
  onSignedOut: (operation: string, input: unknown) => void
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
export function makeClient<A = ApiShape>(options: ClientOptions): Client<A> {
  const send = options.fetch ?? fetch
  const ask = async (name: string, input: unknown, url: string, init: RequestInit) => {
    let answer: Response
    try {
      answer = await send(url, { credentials: 'same-origin', ...init })
    } catch (cause) {
      if (init.signal?.aborted) throw cause
      throw new ApiError(
        0,
        'offline',
        'You are offline. What you typed is kept; try again when you are back.',
      )
    }
    if (answer.status === 204) return undefined
    const body: unknown = await answer.json().catch(() => undefined)
    if (answer.ok) return body
    if (answer.status === 401) options.onSignedOut(name, input)
    throw errorFrom(answer.status, body)
  }
  return {
    query: (name, input, signal) =>
      ask(name, input, pathOf(name) + paramsOf(input), {
        headers: { accept: 'application/json' },
        ...(signal && { signal }),
      }) as Promise<never>,
    run: (name, input) =>
      ask(name, input, pathOf(name), {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(input ?? {}),
      }) as Promise<never>,
  }
}
