import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import { z } from 'zod'

export interface SignInOptions {
  /** The pool of the sign-in library's own role. */
  pool: pg.Pool
  secret: string
  publicUrl: string
  /** In a database marked demo, a button signs somebody in; anywhere else that address does not exist. */
  demo: boolean
}

const HOURS = 3600

/**
 * Sign-in by password with a second step, or by passkey: better-auth, and nothing of ours beside it. It says
 * who somebody is; what they may do is said by the roles, never here. Nobody signs themselves up: an
 * invitation leads to a password.
 */
export function createSignIn({ pool, secret, publicUrl, demo }: SignInOptions) {
  const { hostname, protocol } = new URL(publicUrl)
  const secure = protocol === 'https:'
  return betterAuth({
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 15,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
    },
    // Idle for a working day ends it; used every day it is renewed each hour, and a new sign-in is due weekly.
    session: { expiresIn: 12 * HOURS, updateAge: 1 * HOURS, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 100, customRules: signInLimits },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: false,
      cookies: { session_token: { name: secure ? '__Host-copybook' : 'copybook' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    },
    plugins: [
      twoFactor({ issuer: 'Copybook' }),
      passkey({ rpID: hostname, rpName: 'Copybook', origin: new URL(publicUrl).origin }),
      ...(demo ? [demoSignIn()] : []),
    ],
  })
}

export type SignIn = ReturnType<typeof createSignIn>

/** Slow enough that guessing is hopeless, never so that a stranger could lock somebody out: per address. */
const signInLimits = {
  '/sign-in/email': { window: 60, max: 10 },
  '/two-factor/*': { window: 60, max: 10 },
}

/** One endpoint more, in a demo only: signs in as one of its fictional people. */
function demoSignIn() {
  return {
    id: 'demo-sign-in',
    endpoints: {
      demoSignIn: createAuthEndpoint(
        '/demo/sign-in',
        { method: 'POST', body: z.object({ userId: z.uuid() }) },
        async ctx => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
          if (!user) throw new APIError('NOT_FOUND')
          const session = await ctx.context.internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ userId: user.id })
        },
      ),
    },
  } as const
}

/** Makes somebody who can sign in with this password. The caller links it to a person. */
export async function createUser(
  signIn: SignIn,
  user: { email: string; name: string; password: string },
): Promise<string> {
  const { internalAdapter, password } = await signIn.$context
  const { id } = await internalAdapter.createUser({
    email: user.email.toLowerCase(),
    name: user.name,
    emailVerified: true,
  })
  await internalAdapter.linkAccount({
    userId: id,
    providerId: 'credential',
    accountId: id,
    password: await password.hash(user.password),
  })
  return id
}
