import { lookup as dnsLookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/**
 * The only way out of the building. A request goes to an origin on the list and to no other; a redirect is
 * refused rather than followed; a name is resolved once, all its addresses are judged, and the connection
 * goes to exactly those, so that an answer changed in between (DNS rebinding) reaches nothing.
 */
export interface HttpOut {
  /** Any status is an answer. Throws `HttpOutError` when there is none that can be used. */
  request(url: string | URL, init?: HttpOutInit): Promise<HttpOutAnswer>
}

/**
 * `https://graph.facebook.com`, or `http://127.0.0.1:4010` for a stand-in on this machine: an address written
 * as such says itself that it is private. A name on the school's own network needs `privateNetwork`.
 */
export type AllowedOrigin = string | { origin: string; privateNetwork: true }

export interface HttpOutInit {
  method?: string
  headers?: Record<string, string>
  /** A form brings its own content type. */
  body?: string | Uint8Array<ArrayBuffer> | URLSearchParams | FormData
  /** For all of it, the name's look-up and the answer's body included. Default: as the options say. */
  timeoutMs?: number
}

export interface HttpOutAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  text(): string
  /** Throws a `SyntaxError` when the body is not JSON. */
  json(): unknown
}

/**
 * Whether the other side may have acted on the request, which decides if it may be repeated:
 * `no`: it never left; `maybe`: it left and no answer came; `answered`: an answer came that we refuse to use.
 */
export type Sent = 'no' | 'maybe' | 'answered'

export type HttpOutReason =
  | 'origin-not-allowed'
  | 'private-address'
  | 'name-not-found'
  | 'not-connected'
  | 'timeout'
  | 'broken-off'
  | 'redirect'
  | 'answer-too-large'

/** Its message names the origin and the reason only: paths and queries may carry tokens. */
export class HttpOutError extends Error {
  readonly reason: HttpOutReason
  readonly sent: Sent

  constructor(reason: HttpOutReason, sent: Sent, origin: string, cause?: unknown) {
    super(`request to ${origin}: ${reason}`, cause === undefined ? undefined : { cause })
    this.name = 'HttpOutError'
    this.reason = reason
    this.sent = sent
  }
}

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly { address: string; family: number }[]>

const systemResolve: Resolve = hostname => dnsLookup(hostname, { all: true })

export function createHttpOut(options: {
  allow: readonly AllowedOrigin[]
  resolve?: Resolve
  /** Default 1 MiB: a network's answer is a few kilobytes. */
  maxAnswerBytes?: number
  /** Of each request. Default 15,000 ms. */
  timeoutMs?: number | undefined
}): HttpOut {
  const { resolve = systemResolve, maxAnswerBytes = 1024 * 1024, timeoutMs = 15_000 } = options
  const allowed = new Map(options.allow.map(readAllowed))

  return {
    async request(input, init = {}) {
      const url = new URL(input)
      const mayBePrivate = allowed.get(url.origin)
      if (mayBePrivate === undefined || url.username !== '' || url.password !== '') {
        throw new HttpOutError('origin-not-allowed', 'no', url.origin)
      }
      const deadline = AbortSignal.timeout(init.timeoutMs ?? timeoutMs)
      const addresses = await within(deadline, url.origin, addressesOf(url, resolve))
      if (!mayBePrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
        throw new HttpOutError('private-address', 'no', url.origin)
      }
      return exchange(url, addresses, await encode(init), deadline, maxAnswerBytes)
    },
  }
}

/** Throws a `TypeError` at start for an entry that could never be meant: it is configuration, not input. */
function readAllowed(entry: AllowedOrigin): [origin: string, mayBePrivate: boolean] {
  const text = typeof entry === 'string' ? entry : entry.origin
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.origin !== text || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`not an origin such as https://graph.facebook.com: ${text}`)
  }
  const literal = literalAddress(url)
  const mayBePrivate = typeof entry !== 'string' || (literal !== null && !isPublicAddress(literal))
  if (url.protocol === 'http:' && !mayBePrivate) {
    throw new TypeError(`plain http leaves the building in clear, use https: ${text}`)
  }
  return [text, mayBePrivate]
}

function literalAddress(url: URL): string | null {
  const bare = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) === 0 ? null : bare
}

async function addressesOf(url: URL, resolve: Resolve): ReturnType<Resolve> {
  const literal = literalAddress(url)
  if (literal !== null) return [{ address: literal, family: isIP(literal) }]
  const addresses = await resolve(url.hostname).catch((cause: unknown) => {
    throw new HttpOutError('name-not-found', 'no', url.origin, cause)
  })
  if (addresses.length === 0) throw new HttpOutError('name-not-found', 'no', url.origin)
  return addresses
}

/** A name server that never answers must not hold a request for ever, and its look-up cannot be cancelled. */
function within<T>(deadline: AbortSignal, origin: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    deadline.addEventListener('abort', () => reject(new HttpOutError('timeout', 'no', origin)), {
      once: true,
    })
    work.then(resolve, reject)
  })
}

interface Encoded {
  method: string
  headers: Record<string, string>
  body: Uint8Array
}

async function encode(init: HttpOutInit): Promise<Encoded> {
  const form = init.body === undefined ? null : new Response(init.body)
  const body = form === null ? new Uint8Array() : new Uint8Array(await form.arrayBuffer())
  const type = form?.headers.get('content-type')
  const headers: Record<string, string> = { ...(type ? { 'content-type': type } : {}), ...init.headers }
  if (form !== null) headers['content-length'] = String(body.byteLength)
  return { method: init.method ?? 'GET', headers, body }
}

function exchange(
  url: URL,
  addresses: Awaited<ReturnType<Resolve>>,
  { method, headers, body }: Encoded,
  deadline: AbortSignal,
  maxAnswerBytes: number,
): Promise<HttpOutAnswer> {
  const { origin } = url
  return new Promise((resolve, reject) => {
    let sent: Sent = 'no'
    const secure = url.protocol === 'https:'
    // A connection of its own for each request: on a kept one, which the other side may just be closing,
    // nobody could tell whether the request was seen.
    const request = (secure ? https : http).request(url, {
      method,
      headers,
      agent: false,
      lookup: pinned(addresses),
    })

    const fail = (reason: HttpOutReason, cause?: unknown): void => {
      reject(new HttpOutError(reason, sent, origin, cause))
      request.destroy()
    }
    if (deadline.aborted) return fail('timeout')
    deadline.addEventListener('abort', () => fail('timeout'), { once: true })

    request.on('socket', socket => socket.once(secure ? 'secureConnect' : 'connect', () => (sent = 'maybe')))
    request.on('error', cause => fail(sent === 'no' ? 'not-connected' : 'broken-off', cause))
    request.on('response', response => {
      sent = 'answered'
      const status = response.statusCode ?? 0
      if (status >= 300 && status < 400) return fail('redirect')
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > maxAnswerBytes) return fail('answer-too-large')
        chunks.push(chunk)
      })
      response.on('error', cause => fail('broken-off', cause))
      response.on('end', () => resolve(answer(status, response.headers, Buffer.concat(chunks))))
    })
    request.end(body)
  })
}

/** Answers every look-up of the connection with the addresses that were judged. */
function pinned(addresses: Awaited<ReturnType<Resolve>>): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses
    if (options.all) callback(null, [...addresses])
    else callback(null, first!.address, first!.family)
  }
}

function answer(status: number, headers: http.IncomingHttpHeaders, body: Uint8Array): HttpOutAnswer {
  const text = (): string => new TextDecoder().decode(body)
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
    text,
    json: () => JSON.parse(text()) as unknown,
  }
}
