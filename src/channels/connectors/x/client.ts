import type { Clock } from '../../../platform/clock.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { transportFailure } from '../parts/transport-failure.ts'
import type { Call } from '../parts/transport-failure.ts'
import { networkName, xFailure } from './failure.ts'
import type { Refused } from './failure.ts'

/** An upload from a school's slow line may take longer than a call without a picture. */
const uploadTimeoutMs = 60_000

/** The paths that we call, and no other, whatever an id is made of. */
const knownPath = new RegExp(
  `^(?:${[
    'tweets(?:/\\d{1,19}(?:/hidden)?|/search/recent)?',
    'users/me',
    'users/\\d{1,19}/(?:mentions|tweets|muting)',
    'media/(?:metadata|upload(?:/initialize|/\\d{1,19}/(?:append|finalize))?)',
  ].join('|')})$`,
)

export interface XAddresses {
  /** `https://api.x.com`, or a stand-in's. */
  api: string
  /** `https://x.com`, where people read and say yes; a stand-in has both at one address. */
  web: string
}

export interface XClientOptions {
  http: HttpOut
  clock: Clock
  addresses: XAddresses
}

export interface XCall {
  query?: Record<string, string>
  /** Sent as JSON. */
  json?: object
  form?: FormData
  /** Default `harmless`. */
  call?: Call
  /** Of whom a refusal (400) speaks. Default: a mistake of ours, and the network is as good as unavailable. */
  refused?: Refused
}

/** The fields of an answer 200 or 201; everything else is thrown as a `ConnectorFailure`. */
export interface XAnswer {
  status: number
  fields: Readonly<Record<string, unknown>>
}

/** One call of the X API v2. `path` without the version: `users/me`, `tweets/1/hidden`. */
export type XApi = (
  account: Pick<ConnectedAccount, 'token'>,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  init?: XCall,
) => Promise<XAnswer>

/** https://docs.x.com/x-api/introduction, version 2.167 of its OpenAPI description. */
export function xClient({ http, clock, addresses }: XClientOptions): XApi {
  return async ({ token }, method, path, init = {}) => {
    const { query = {}, call = 'harmless', refused = 'unavailable' } = init
    if (token === null) throw new ConnectorFailure('permission', networkName)
    if (!knownPath.test(path)) throw new RangeError('an id of X has at most 19 figures and nothing else')
    const url = new URL(`/2/${path}`, addresses.api)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    const answer = await http.request(url, requestOf(method, token, init)).catch((error: unknown) => {
      throw transportFailure(networkName, error, call)
    })
    if (answer.status !== 200 && answer.status !== 201) throw xFailure(answer, call, refused, clock.now())
    return { status: answer.status, fields: fieldsOf(readJson(answer.text())) }
  }
}

function requestOf(method: string, token: string, { json, form }: XCall): HttpOutInit {
  const authorization = `Bearer ${token}`
  if (form) return { method, headers: { authorization }, body: form, timeoutMs: uploadTimeoutMs }
  if (!json) return { method, headers: { authorization } }
  const headers = { authorization, 'content-type': 'application/json' }
  return { method, headers, body: JSON.stringify(json) }
}
