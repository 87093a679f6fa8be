import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import { z } from 'zod'
import { CLIENT_ADDRESS } from './client-address.ts'

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
    session: {
      expiresIn: 12 * HOURS,
      updateAge: 1 * HOURS,
      cookieCache: { enabled: false },
      additionalFields: { secondFactor: { type: 'boolean', required: false, input: false } },
    },
    databaseHooks: { session: { create: { before: noteSecondFactor } } },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 100, customRules: signInLimits },
    advanced: {
      // Said, because the library leaves these checks out wherever NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // Said by us (client-address.ts): what a client writes into such a header itself is overwritten.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
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

/** The addresses at which something beside the password was asked for and was right. */
const SECOND_FACTOR_PATHS: readonly (string | undefined)[] = [
  '/passkey/verify-authentication',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
]

/** Each session says whether it was begun with a second factor: having a passkey is not having used it. */
async function noteSecondFactor<S extends object>(session: S, context: { path?: string } | null) {
  return { data: { ...session, secondFactor: SECOND_FACTOR_PATHS.includes(context?.path) } }
}

/** Slow enough that guessing is hopeless, never so that a stranger could lock somebody out: per address. */
const signInLimits = {
  '/sign-in/email': { window: 60, max: 10 },
  '/two-factor/*': { window: 60, max: 10 },
  // Asked at every page by everybody, and a school's staff share one address. There is nothing to guess at: it is
  // answered for whoever holds a session's token.
  '/get-session': { window: 60, max: 3_000 },
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
