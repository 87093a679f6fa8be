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
    secondFactor: demo || session.session.secondFactor === true,
  }
}

async function identifyToken(authorization: string, db: Database): Promise<Identity> {
  const token = /^Bearer (?<token>cbk_[\w-]{22})$/.exec(authorization)?.groups?.token
  if (!token) return { kind: 'anonymous' }
  const tokenHash = hashSecretToken(token)
  const route = await routeOf(db, 'api-token', tokenHash)
  return route ? { kind: 'token', trustId: route.trustId, tokenHash } : { kind: 'anonymous' }
}
