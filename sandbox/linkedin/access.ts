import { timingSafeEqual } from 'node:crypto'
import type { Route } from './call.ts'
import {
  badKey,
  badPath,
  expiredKey,
  noVersion,
  notAllowed,
  retiredVersion,
  revokedKey,
} from './rest-error.ts'
import type { State } from './state.ts'

/** Versions that LinkedIn serves in November 2026: a year of months, the newest of August (a guess at the oldest). */
const served = (version: string): boolean =>
  /^\d{4}(0[1-9]|1[0-2])$/.test(version) && version >= '202509' && version <= '202608'

/** What every call carries; https://learn.microsoft.com/linkedin/marketing/versioning. */
export function checkHeaders(headers: Headers, method: string): void {
  const version = headers.get('linkedin-version')
  if (version === null) throw noVersion()
  if (!served(version)) throw retiredVersion(version)
  // Without it the network reads by its older protocol, in which an encoded URN is no URN.
  if (headers.get('x-restli-protocol-version') !== '2.0.0') throw badPath()
  const restMethod = headers.get('x-restli-method')
  if (restMethod !== null && restMethod !== 'FINDER' && restMethod !== method) throw badPath()
}

/** The member whose key the call carries, and a look at what that key may do. Error 401 without a key that we gave out. */
export function callingKey(state: State, headers: Headers, now: Date) {
  const token = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
  const key = [...state.keys.values()].find(known => token !== undefined && same(known.token, token))
  if (key === undefined) throw badKey()
  if (key.revoked) throw revokedKey()
  if (new Date(key.expiresAt) <= now) throw expiredKey()
  return {
    personId: key.personId,
    check({ method, path, scopes }: Route): void {
      if (!scopes.some(scope => key.scopes.includes(scope))) throw notAllowed(`${method} ${path}`)
    },
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
