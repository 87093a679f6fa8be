import type { Database } from '../platform/database/tables.ts'
import type { Identity } from '../platform/operations/actor.ts'
import { routeOf, userHash } from '../platform/operations/route.ts'
import { hashSecretToken } from '../platform/operations/secret-token.ts'
import type { SignIn } from './sign-in.ts'

/**
 * Who a request claims to be: by the API token in its `Authorization` header, or else by its session cookie.
 * A wrong token is nobody, never the person of the cookie beside it.
 */
export async function identify(
  request: Request,
  db: Database,
  signIn: SignIn,
  demo: boolean,
): Promise<Identity> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) return identifyToken(authorization, db)
  if (!request.headers.has('cookie')) return { kind: 'anonymous' }
  const session = await signIn.api.getSession({ headers: request.headers })
  if (!session) return { kind: 'anonymous' }
  const route = await routeOf(db, 'user', userHash(session.user.id))
  if (!route?.subjectId) return { kind: 'anonymous' }
  return {
    kind: 'person',
    trustId: route.trustId,
    personId: route.subjectId,
    secondFactor: demo || (await hasSecondFactor(signIn, session.user)),
  }
}

async function identifyToken(authorization: string, db: Database): Promise<Identity> {
  const token = /^Bearer (?<token>cbk_[\w-]{22})$/.exec(authorization)?.groups?.token
  if (!token) return { kind: 'anonymous' }
  const tokenHash = hashSecretToken(token)
  const route = await routeOf(db, 'api-token', tokenHash)
  return route ? { kind: 'token', trustId: route.trustId, tokenHash } : { kind: 'anonymous' }
}

/** Whoever has set up a code or a passkey is asked for it at sign-in, so having one is having used it. */
async function hasSecondFactor(
  signIn: SignIn,
  user: { id: string; twoFactorEnabled?: boolean | null | undefined },
) {
  if (user.twoFactorEnabled) return true
  const { adapter } = await signIn.$context
  const passkeys = await adapter.count({ model: 'passkey', where: [{ field: 'userId', value: user.id }] })
  return passkeys > 0
}
