import { timingSafeEqual } from 'node:crypto'
import { notPermitted, unauthorised } from './problem.ts'
import type { Grant, State, User } from './state.ts'

/** The account whose key the call carries. 401 without a live key, 403 when it lacks one of the scopes. */
export function caller(
  state: State,
  headers: Headers,
  scopes: readonly string[],
  now: Date,
): { user: User; grant: Grant } {
  const token = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const grant = state.grants.find(one => token !== undefined && same(one.accessToken, token))
  if (grant === undefined || Date.parse(grant.expiresAt) <= now.getTime()) throw unauthorised()
  if (!scopes.every(scope => grant.scopes.includes(scope))) throw notPermitted()
  return { user: state.users.get(grant.userId)!, grant }
}

export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
