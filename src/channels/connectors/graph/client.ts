import { createHmac } from 'node:crypto'
import type { Clock } from '../../../platform/clock.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { graphFailure } from './failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { transportFailure } from '../parts/transport-failure.ts'
import type { Call } from '../parts/transport-failure.ts'

/** Released 29 July 2026; https://developers.facebook.com/docs/graph-api/changelog tells until when it is served. */
export const graphVersion = 'v26.0'

/** An upload from a school's slow line may take longer than a call without a picture. */
const uploadTimeoutMs = 60_000

export interface GraphOptions {
  http: HttpOut
  clock: Clock
  /** `https://graph.facebook.com`, or a stand-in's. */
  origin: string
  /** With it every call carries `appsecret_proof`, so that a stolen token alone is worth nothing. */
  appSecret?: string
}

export interface GraphInit {
  query?: Record<string, string>
  body?: NonNullable<HttpOutInit['body']>
  /** Default `harmless`. */
  call?: Call
}

/** The fields of an answer 200; everything else is thrown as a `ConnectorFailure`. */
export interface GraphAnswer {
  status: number
  fields: Readonly<Record<string, unknown>>
}

/** One call of the Graph API. `path` is an id, or an id and an edge: `123/feed`. */
export type Graph = (
  key: Pick<ConnectedAccount, 'token'>,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  init?: GraphInit,
) => Promise<GraphAnswer>

const anId = /^\w+$/

/** An id out of an answer; null for what is none. It may come into a path one day, and must not lead elsewhere there. */
export const idOf = (value: unknown): string | null =>
  typeof value === 'string' && anId.test(value) ? value : null

/** `name`: what people call the network, for the sentences of its failures. */
export function graphClient({
  http,
  clock,
  origin,
  appSecret,
  name,
}: GraphOptions & { name: string }): Graph {
  return async ({ token }, method, path, { query = {}, body, call = 'harmless' } = {}) => {
    if (token === null) throw new ConnectorFailure('permission', name)
    // A mistake of ours: what a network answers has been through `idOf` before it comes here.
    if (!/^\w+(\/\w+)?$/.test(path))
      throw new RangeError('an id of the Graph API has letters, digits and _ only')
    const url = new URL(`/${graphVersion}/${path}`, origin)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    if (appSecret !== undefined) url.searchParams.set('appsecret_proof', proof(token, appSecret))
    const upload = body instanceof FormData ? { timeoutMs: uploadTimeoutMs } : {}
    const headers = { authorization: `Bearer ${token}` }
    const init = { method, headers, ...upload, ...(body === undefined ? {} : { body }) }
    const answer = await http.request(url, init).catch((error: unknown) => {
      throw transportFailure(name, error, call)
    })
    if (answer.status !== 200) throw graphFailure(name, answer, call, clock.now())
    return { status: answer.status, fields: fieldsOf(readJson(answer.text())) }
  }
}

const proof = (token: string, appSecret: string): string =>
  createHmac('sha256', appSecret).update(token).digest('hex')
