import { timingSafeEqual } from 'node:crypto'
import type { MethodSpecification } from './specification.ts'
import type { Channel, State } from './state.ts'
import { badToken, YoutubeError } from './youtube-error.ts'

/** The channel whose key the call carries as a bearer; `authError` without one that is alive. */
export function callingChannel(
  state: State,
  headers: Headers,
  { scopes }: Pick<MethodSpecification, 'scopes'>,
  now: Date,
): Channel {
  const bearer = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer === undefined) throw badToken('Login Required')
  const token = [...state.tokens.values()].find(token => same(token.token, bearer))
  const dead = token?.expiresAt !== null && (token?.expiresAt ?? '') <= now.toISOString()
  if (token === undefined || token.kind !== 'access' || dead) throw badToken('Invalid Credentials')
  if (!scopes.some(scope => token.scopes.includes(scope))) {
    throw new YoutubeError(403, 'insufficientPermissions', 'Insufficient Permission', { domain: 'global' })
  }
  const channel = state.channels.get(token.channelId)
  if (channel === undefined) throw new YoutubeError(401, 'youtubeSignupRequired', 'There is no channel')
  return channel
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
