import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { CallLog } from '../parts/call-log.ts'
import { strike } from './faults.ts'
import type { Faults } from './faults.ts'
import { frame } from './frame.ts'
import type { State } from './state.ts'

/** The one app that the stand-in's Google knows. */
export const app = { clientId: 'stand-in.apps.example', clientSecret: 'stand-in-secret' }

/** https://developers.google.com/identity/protocols/oauth2/web-server: seconds. */
const accessLasts = 3599

interface Consent {
  channelId: string
  scopes: string[]
  redirectUri: string
  challenge: string | null
  offline: boolean
}

/** Google's sign-in: the page on which a person says yes, and the address where codes become keys (RFC 6749, 7636). */
export function signIn(options: { state: State; faults: Faults; calls: CallLog; now: () => Date }): Hono {
  const { state } = options
  const codes = new Map<string, Consent>()
  const pages = new Hono()

  pages.get('/o/oauth2/v2/auth', context => {
    const wrong = wrongAsk(new URL(context.req.url).searchParams)
    if (wrong) return context.html(frame('Sign-in', html`<h1>Error 400: ${wrong}</h1>`), 400)
    return context.html(frame('Sign-in', consentForm(new URL(context.req.url).searchParams, state)))
  })

  pages.post('/o/oauth2/v2/auth', async context => {
    const ask = new URL(context.req.url).searchParams
    if (wrongAsk(ask)) return context.text(wrongAsk(ask)!, 400)
    const form = await context.req.formData()
    const back = new URL(ask.get('redirect_uri')!)
    back.searchParams.set('state', ask.get('state') ?? '')
    const channelId = form.get('channel')
    if (typeof channelId !== 'string' || !state.channels.has(channelId)) {
      back.searchParams.set('error', 'access_denied')
      return context.redirect(back.href, 302)
    }
    const code = `4/${randomBytes(24).toString('base64url')}`
    const scopes = form.getAll('scope').map(String)
    codes.set(code, {
      channelId,
      scopes,
      redirectUri: ask.get('redirect_uri')!,
      challenge: ask.get('code_challenge'),
      offline: ask.get('access_type') === 'offline',
    })
    back.searchParams.set('code', code)
    back.searchParams.set('scope', scopes.join(' '))
    return context.redirect(back.href, 302)
  })

  pages.post('/token', context => tokenAnswer(context, codes, options))
  return pages
}

const known = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'access_type',
  'prompt',
  'state',
  'include_granted_scopes',
  'code_challenge',
  'code_challenge_method',
]

function wrongAsk(ask: URLSearchParams): string | null {
  const unknown = [...ask.keys()].find(name => !known.includes(name))
  if (unknown !== undefined) return `invalid_request: unknown parameter ${unknown}`
  if (ask.get('client_id') !== app.clientId) return 'invalid_client'
  if (ask.get('response_type') !== 'code') return 'unsupported_response_type'
  if (!URL.canParse(ask.get('redirect_uri') ?? '')) return 'redirect_uri_mismatch'
  if (ask.has('code_challenge') && ask.get('code_challenge_method') !== 'S256') return 'invalid_request'
  return ask.get('scope') ? null : 'invalid_scope'
}

function consentForm(ask: URLSearchParams, state: State): ReturnType<typeof html> {
  const scopes = (ask.get('scope') ?? '').split(' ').map(
    scope =>
      html`<p>
        <label><input type="checkbox" name="scope" value="${scope}" checked /> ${scope}</label>
      </p>`,
  )
  const channels = [...state.channels.values()].map(
    channel => html`<p><button name="channel" value="${channel.id}">Continue as ${channel.name}</button></p>`,
  )
  return html`<h1>Choose a channel</h1>
    <form method="post" class="card">
      <p>An app asks for access to your account. It may:</p>
      ${scopes} ${channels}
      <p><button name="channel" value="">Cancel</button></p>
    </form>`
}

class TokenError extends Error {
  readonly status: 400 | 401
  readonly code: string
  constructor(status: 400 | 401, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

async function tokenAnswer(
  context: Context,
  codes: Map<string, Consent>,
  options: { state: State; faults: Faults; calls: CallLog; now: () => Date },
): Promise<Response> {
  const entry = options.calls.begin('POST', '/token')
  entry.does = 'token'
  const finish = (status: 200 | 400 | 401 | 500, body: object): Response => {
    entry.status = status
    return context.json(body, status)
  }
  try {
    const type = context.req.header('content-type') ?? ''
    if (!type.startsWith('application/x-www-form-urlencoded')) {
      throw new TokenError(400, 'invalid_request', 'The body is not a form')
    }
    const form = new URLSearchParams(await context.req.text())
    const { channelId, grant } = judge(form, codes, options)
    const fault = options.faults.take('token', channelId)
    entry.fault = fault?.kind ?? null
    if (fault?.kind === 'revoked') throw new TokenError(400, 'invalid_grant', 'Token has been revoked.')
    if (fault === null) return finish(200, await grant())
    return finish(200, await strike(fault, grant, grant))
  } catch (error) {
    if (!(error instanceof TokenError)) return finish(500, { error: 'internal_failure' })
    return finish(error.status, { error: error.code, error_description: error.message })
  }
}

function judge(
  form: URLSearchParams,
  codes: Map<string, Consent>,
  { state, now }: { state: State; now: () => Date },
): { channelId: string; grant: () => Promise<object> } {
  const kind = form.get('grant_type')
  const fields = kind === 'refresh_token' ? ['refresh_token'] : ['code', 'redirect_uri', 'code_verifier']
  const unknown = [...form.keys()].find(
    name => !['grant_type', 'client_id', 'client_secret', ...fields].includes(name),
  )
  if (unknown !== undefined) throw new TokenError(400, 'invalid_request', `Unknown parameter ${unknown}`)
  if (form.get('client_id') !== app.clientId || form.get('client_secret') !== app.clientSecret) {
    throw new TokenError(401, 'invalid_client', 'The OAuth client was not found.')
  }
  const access = async (channelId: string, scopes: string[]): Promise<object> => {
    const expiresAt = new Date(now().getTime() + accessLasts * 1000).toISOString()
    const { token } = state.issue({ channelId, kind: 'access', scopes, expiresAt })
    await state.save()
    return { access_token: token, expires_in: accessLasts, scope: scopes.join(' '), token_type: 'Bearer' }
  }
  if (kind === 'refresh_token') {
    const refresh = state.tokens.get(form.get('refresh_token') ?? '')
    if (refresh?.kind !== 'refresh') throw new TokenError(400, 'invalid_grant', 'Bad Request')
    return { channelId: refresh.channelId, grant: () => access(refresh.channelId, refresh.scopes) }
  }
  if (kind !== 'authorization_code') throw new TokenError(400, 'unsupported_grant_type', 'Invalid grant_type')
  const code = form.get('code') ?? ''
  const consent = codes.get(code)
  codes.delete(code)
  if (
    !consent ||
    consent.redirectUri !== form.get('redirect_uri') ||
    !proves(form.get('code_verifier'), consent)
  ) {
    throw new TokenError(400, 'invalid_grant', 'Malformed auth code.')
  }
  const { channelId, scopes, offline } = consent
  const grant = async (): Promise<object> => {
    const given = await access(channelId, scopes)
    if (!offline) return given
    const { token } = state.issue({ channelId, kind: 'refresh', scopes, expiresAt: null })
    await state.save()
    return { ...given, refresh_token: token }
  }
  return { channelId, grant }
}

function proves(verifier: string | null, { challenge }: Consent): boolean {
  if (challenge === null) return verifier === null
  return (
    createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url') === challenge
  )
}
