import type { Does, Twist } from './faults.ts'
import type { Organization, Scope } from './model.ts'
import type { Push } from './push.ts'
import { notAllowed } from './rest-error.ts'
import type { State } from './state.ts'

/** Everything that an endpoint is given. */
export interface Call {
  state: State
  now: () => Date
  /** Where the stand-in lives. */
  origin: string
  /** Seconds within which the same is refused as a duplicate. */
  duplicateWindow: number
  push: Push
  /** Whose key it is. */
  personId: string
  /** The variables of the path, decoded. */
  path: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The parsed body; undefined where the call has none. */
  body: unknown
}

/** A body of null is no body at all. */
export type Answer =
  | { status: 200 | 201; body: object | null; headers?: Record<string, string> }
  | { status: 204; body: null; headers?: Record<string, string> }

/**
 * An endpoint first judges the call (throwing the network's error), then says what accepting it would do. A fault strikes
 * between the two.
 */
export type Endpoint = (call: Call) => { does: Does; run: (twist?: Twist) => Promise<Answer> }

export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** `/rest/posts/{urn}` */
  path: string
  /** Parameters that must be there: with this very value, or with any (null). */
  required?: Readonly<Record<string, string | null>>
  optional?: readonly string[]
  /** One of these is enough. */
  scopes: readonly Scope[]
  endpoint: Endpoint
}

/** The organisation of this URN, when the caller's member has a role in it. */
export function ownOrganization({ state, personId }: Call, urn: string): Organization {
  const organization = state.organizations.get(urn)
  if (organization?.personId !== personId) throw notAllowed(urn)
  return organization
}

/** Reading needs more than the role of somebody who posts jobs. */
export const mayRead = ({ role }: Organization): boolean => role !== 'RECRUITING_POSTER'

/** `start` and `count` as every finder takes them. */
export function part<T>(all: readonly T[], { start, count }: { start: number; count: number }) {
  return {
    paging: { start, count, total: all.length, links: [] },
    elements: all.slice(start, start + count),
  }
}
