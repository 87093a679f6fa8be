import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { strike } from './faults.ts'
import { scopes } from './model.ts'
import type { Key, Scope } from './model.ts'
import { frame } from './frame.ts'
import type { StandIn } from './rest.ts'
import { RestError } from './rest-error.ts'

const keyDays = 60
const refreshDays = 365
const codeMinutes = 30

interface Code {
  personId: string
  scopes: Scope[]
  redirectUri: string
  until: Date
}

/** A refused sign-in, as OAuth 2.0 writes it. The statuses are from memory. */
class SignInError extends Error {
  readonly error: string
  readonly status: 400 | 401
  constructor(status: 400 | 401, error: string, message: string) {
    super(message)
    this.status = status
    this.error = error
  }
}

const refused = (error: string, why: string): SignInError => new SignInError(400, error, why)

/** https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow and …/programmatic-refresh-tokens. */
export function oauth(standIn: StandIn): Hono {
  const { state, faults, now, application } = standIn
  const codes = new Map<string, Code>()
  const app = new Hono()

  app.onError((error, context) => {
    if (!(error instanceof SignInError)) throw error
    return context.json({ error: error.error, error_description: error.message }, error.status)
  })

  // Where a member says yes. The stand-in asks as whom, instead of for a password.
  app.get('/authorization', context => {
    const ask = readAsk(new URL(context.req.url).searchParams, application.clientId)
    const people = [...state.organizations.values()].map(
      ({ personId, name }) =>
        html`<p><button name="person" value="${personId}">Yes, as who runs ${name}</button></p>`,
    )
    const fields = Object.entries(ask).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )
    const body = html`<h1>May this app act for you?</h1>
      <p>It asks for: ${ask.scope}</p>
      <form class="card" method="post">
        ${fields}${people}
        <p><button name="person" value="">No</button></p>
      </form>`
    return context.html(frame('Say yes or no', body))
  })

  app.post('/authorization', async context => {
    const form = new URLSearchParams(await context.req.text())
    const person = form.get('person') ?? ''
    form.delete('person')
    const ask = readAsk(form, application.clientId)
    const back = new URL(ask.redirect_uri)
    back.searchParams.set('state', ask.state)
    if (person === '') {
      back.searchParams.set('error', 'user_cancelled_authorize')
      return context.redirect(back.href)
    }
    const code = randomBytes(24).toString('base64url')
    const until = new Date(now().getTime() + codeMinutes * 60_000)
    codes.set(code, { personId: person, scopes: readScopes(ask.scope), redirectUri: ask.redirect_uri, until })
    back.searchParams.set('code', code)
    return context.redirect(back.href)
  })

  app.post('/accessToken', async context => {
    const form = await signedForm(context, application)
    const run = async () => {
      const grant = form.get('grant_type')
      if (grant === 'authorization_code') return grantFor(form)
      if (grant === 'refresh_token') return refreshed(form)
      throw refused('unsupported_grant_type', 'grant_type is authorization_code or refresh_token')
    }
    const fault = faults.take('sign-in')
    try {
      return context.json(await (fault === null ? run() : strike(fault, run)))
    } catch (error) {
      if (error instanceof RestError) return context.json(error.body(), error.status)
      throw error
    }
  })

  // https://learn.microsoft.com/linkedin/shared/authentication/token-introspection (fields from memory).
  app.post('/introspectToken', async context => {
    const form = await signedForm(context, application)
    const key = state.keys.get(form.get('token') ?? '')
    if (key === undefined) return context.json({ active: false })
    const expired = new Date(key.expiresAt) <= now()
    const status = key.revoked ? 'revoked' : expired ? 'expired' : 'active'
    return context.json({
      active: status === 'active',
      status,
      client_id: application.clientId,
      auth_type: '3L',
      scope: key.scopes.join(','),
      expires_at: Math.floor(Date.parse(key.expiresAt) / 1000),
    })
  })

  async function grantFor(form: URLSearchParams): Promise<object> {
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    if (code === undefined || code.until < now())
      throw refused('invalid_request', 'the code is not known or too old')
    if (code.redirectUri !== form.get('redirect_uri'))
      throw refused('invalid_redirect_uri', 'another redirect_uri')
    // Other scopes than before kill every key that was given out before.
    for (const key of state.keys.values()) {
      const other = key.scopes.toSorted().join() !== code.scopes.toSorted().join()
      if (key.personId === code.personId && other) key.revoked = true
    }
    const key = newKey(now(), code.personId, code.scopes)
    state.keys.set(key.token, key)
    await state.save()
    return answer(key)
  }

  async function refreshed(form: URLSearchParams): Promise<object> {
    const given = form.get('refresh_token')
    const old = [...state.keys.values()].find(key => given !== null && key.refreshToken === given)
    if (old === undefined || old.revoked)
      throw refused('invalid_request', 'the refresh token is not known or revoked')
    if (new Date(old.refreshExpiresAt ?? 0) <= now())
      throw refused('invalid_request', 'the refresh token has expired')
    const { refreshToken, refreshExpiresAt } = old
    const key = { ...newKey(now(), old.personId, old.scopes), refreshToken, refreshExpiresAt }
    state.keys.set(key.token, key)
    await state.save()
    return answer(key)
  }

  function answer(key: Key): object {
    const seconds = (until: string | null): number =>
      Math.round((Date.parse(until ?? '') - now().getTime()) / 1000)
    return {
      access_token: key.token,
      expires_in: seconds(key.expiresAt),
      refresh_token: key.refreshToken,
      refresh_token_expires_in: seconds(key.refreshExpiresAt),
      scope: key.scopes.join(','),
    }
  }
  return app
}

export function newKey(now: Date, personId: string, granted: readonly Scope[]): Key {
  const inDays = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString()
  return {
    token: `AQ${randomBytes(48).toString('base64url')}`,
    personId,
    scopes: [...granted],
    expiresAt: inDays(keyDays),
    revoked: false,
    refreshToken: `AQ${randomBytes(48).toString('base64url')}`,
    refreshExpiresAt: inDays(refreshDays),
  }
}

function readAsk(given: URLSearchParams, clientId: string) {
  const names = ['response_type', 'client_id', 'redirect_uri', 'state', 'scope'] as const
  for (const name of given.keys()) {
    if (!names.some(known => known === name))
      throw refused('invalid_request', `${name} is not a parameter here`)
  }
  const ask = Object.fromEntries(names.map(name => [name, given.get(name) ?? ''])) as Record<
    (typeof names)[number],
    string
  >
  if (ask.response_type !== 'code') throw refused('unsupported_response_type', 'response_type must be code')
  if (ask.client_id !== clientId) throw refused('invalid_client_id', 'no such app')
  if (!URL.canParse(ask.redirect_uri)) throw refused('invalid_redirect_uri', 'redirect_uri is no address')
  readScopes(ask.scope)
  return ask
}

function readScopes(text: string): Scope[] {
  return text.split(' ').map(word => {
    const scope = scopes.find(known => known === word)
    if (scope === undefined)
      throw refused('unauthorized_scope_error', `Scope ${word} is not authorized for your app`)
    return scope
  })
}

async function signedForm(context: Context, app: StandIn['application']): Promise<URLSearchParams> {
  if (!context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    throw refused('invalid_request', 'the body must be a form')
  }
  const form = new URLSearchParams(await context.req.text())
  if (form.get('client_id') !== app.clientId || form.get('client_secret') !== app.clientSecret) {
    throw new SignInError(401, 'invalid_client', 'Client authentication failed')
  }
  return form
}
