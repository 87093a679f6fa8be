import type { Clock } from '../../../platform/clock.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { linkedinFailure } from './failure.ts'
import { linkedinVersion } from './version.ts'
import { transportFailure } from '../parts/transport-failure.ts'
import type { Call } from '../parts/transport-failure.ts'

const name = 'LinkedIn'

/** An upload from a school's slow line may take longer than a call without a picture. */
const uploadTimeoutMs = 60_000

export interface RestOptions {
  http: HttpOut
  clock: Clock
  /** `https://api.linkedin.com`, or a stand-in's. */
  origin: string
  /** `https://www.linkedin.com`, where people sign in, posts are seen and pictures are sent to; or a stand-in's. */
  site: string
}

export interface RestInit {
  query?: Record<string, string>
  json?: object
  /** Rest.li's own word for the method, where LinkedIn's pages ask for it. */
  restMethod?: 'DELETE'
  /** Default `harmless`. */
  call?: Call
}

/** A success: 200, 201 or 204. Everything else is thrown as a `ConnectorFailure`. */
export interface RestAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  /** None where the answer has no body. */
  fields: Readonly<Record<string, unknown>>
}

/** Whoever calls: an account, or a grant before an account is chosen. */
export type KeyHolder = { readonly token: string | null }

export interface Rest {
  /** One call of the versioned API below `/rest`. `path` in its parts: names, URNs and numbers. */
  call(
    key: KeyHolder,
    method: 'GET' | 'POST' | 'DELETE',
    path: readonly string[],
    init?: RestInit,
  ): Promise<RestAnswer>
  /** Bytes to the address that the network gave out for them. It is outside the versioned API. */
  upload(key: KeyHolder, url: string, bytes: Uint8Array): Promise<void>
}

export function restClient({ http, clock, origin, site }: RestOptions): Rest {
  async function send(url: URL, init: Parameters<HttpOut['request']>[1], call: Call): Promise<RestAnswer> {
    const answer = await http.request(url, init).catch((error: unknown) => {
      throw transportFailure(name, error, call)
    })
    if (answer.status < 200 || answer.status > 299) throw linkedinFailure(answer, call, clock.now())
    return { status: answer.status, headers: answer.headers, fields: fieldsOf(readJson(answer.text())) }
  }

  return {
    async call({ token }, method, path, { query = {}, json, restMethod, call = 'harmless' } = {}) {
      if (token === null) throw new ConnectorFailure('permission', name)
      const url = new URL(`/rest/${path.map(encodePart).join('/')}`, origin)
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
      const headers = {
        authorization: `Bearer ${token}`,
        'linkedin-version': linkedinVersion,
        'x-restli-protocol-version': '2.0.0',
        ...(restMethod && { 'x-restli-method': restMethod }),
        ...(json && { 'content-type': 'application/json' }),
      }
      return send(url, { method, headers, ...(json && { body: JSON.stringify(json) }) }, call)
    },

    async upload({ token }, url, bytes) {
      if (token === null) throw new ConnectorFailure('permission', name)
      // A pupil's picture and the token go to LinkedIn and to nobody whom an answer names.
      const isLinkedins = URL.canParse(url) && [origin, site].includes(new URL(url).origin)
      if (!isLinkedins) throw new ConnectorFailure('unavailable', name)
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }
      const body = new Uint8Array(bytes)
      await send(new URL(url), { method: 'PUT', headers, body, timeoutMs: uploadTimeoutMs }, 'harmless')
    },
  }
}

/** Rest.li reads bare colons, commas and parentheses as its own syntax; a dot or slash would leave the path. */
function encodePart(part: string): string {
  if (!/^[\w:(),-]+$/.test(part))
    throw new RangeError('a part of a LinkedIn path is a name, a number or a URN')
  return encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29')
}

export const isOrganization = (value: unknown): value is string =>
  typeof value === 'string' && /^urn:li:organization:\d+$/.test(value)

/** The organisation's URN, as its accounts are known by. Whoever wrote down anything else connects it again. */
export function organizationOf({ remoteId }: { remoteId: string }): string {
  if (isOrganization(remoteId)) return remoteId
  const sentence = 'The id of this account is none of LinkedIn’s. An administrator must connect it again.'
  throw new ConnectorFailure('permission', name, { sentence })
}

/** The elements of a list. An answer that is none must not be read as an empty one. */
export function elementsOf({ fields }: RestAnswer): readonly Readonly<Record<string, unknown>>[] {
  const { elements } = fields
  if (!Array.isArray(elements)) throw new ConnectorFailure('unavailable', name)
  return (elements as unknown[]).map(fieldsOf)
}
