import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { same } from './access.ts'
import type { ApiOptions } from './api.ts'
import { strike } from './faults.ts'
import { frame } from './frame.ts'
import spec from './spec.json' with { type: 'json' }
import type { Client, Grant } from './state.ts'

/** X's access tokens live two hours: https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code */
const tokenSeconds = 7200
/** (guess) */
const codeSeconds = 30

const knownScopes: readonly string[] =
  spec.components.securitySchemes.OAuth2UserToken.flows.authorizationCode.scopes

interface Code {
  userId: string
  clientId: string
  redirectUri: string
  challenge: string
  scopes: string[]
  until: number
}

/** RFC 6749, 5.2; X's wording of the two that a client meets. */
class Refusal extends Error {
  readonly status: 400 | 401
  readonly error: string
  constructor(status: 400 | 401, error: string, description: string) {
    super(description)
    this.status = status
    this.error = error
  }
}

const invalidToken = (): Refusal =>
  new Refusal(400, 'invalid_request', 'Value passed for the token was invalid.')

/** The page where a person says yes, and the address where a program gets and renews its key. */
export function oauth({ state, faults, calls, now }: ApiOptions): Hono {
  const app = new Hono()
  const codes = new Map<string, Code>()

  app.get('/i/oauth2/authorize', context => {
    const ask = readAsk(new URL(context.req.url).searchParams)
    if (typeof ask === 'string') return context.html(frame('Not possible', html`<h1>${ask}</h1>`), 400)
    const accounts = [...state.users.values()].filter(user => user.official)
    const choices = accounts.map(
      user => html`<button name="as" value="${user.id}">Yes, as ${user.name} (@${user.handle})</button>`,
    )
    const body = html`<h1>May this app use your account?</h1>
      <p>It asks for: ${ask.scopes.join(', ')}</p>
      <form method="post">${choices}<button name="as" value="">No</button></form>`
    return context.html(frame('Authorise an app', body))
  })

  app.post('/i/oauth2/authorize', async context => {
    const ask = readAsk(new URL(context.req.url).searchParams)
    if (typeof ask === 'string') return context.html(frame('Not possible', html`<h1>${ask}</h1>`), 400)
    const form = await context.req.formData()
    const as = form.get('as')
    const less = form.getAll('without')
    const back = new URL(ask.redirectUri)
    back.searchParams.set('state', ask.state)
    if (typeof as === 'string' && state.users.has(as)) {
      const code = randomBytes(24).toString('base64url')
      const scopes = ask.scopes.filter(scope => !less.includes(scope))
      codes.set(code, { ...ask, scopes, userId: as, until: now().getTime() + codeSeconds * 1000 })
      back.searchParams.set('code', code)
    } else back.searchParams.set('error', 'access_denied')
    return context.redirect(back.href)
  })

  app.post('/2/oauth2/token', async context => {
    const entry = calls.begin('POST', '/2/oauth2/token')
    entry.does = 'token'
    const send = (status: 200 | 400 | 401 | 500, body: object): Response => {
      entry.status = status
      return context.json(body, status)
    }
    try {
      const form = new URLSearchParams(await readForm(context.req.raw))
      const client = clientOf(context.req.header('authorization'), form)
      const { grant, spent } = granted(form, client)
      const fault = faults.take('token', grant.userId)
      entry.fault = fault?.kind ?? null
      const give = async (): Promise<object> => {
        state.grants = state.grants.filter(one => one !== spent)
        state.grants.push(grant)
        await state.save()
        const { accessToken, refreshToken, scopes } = grant
        const refresh = refreshToken === null ? {} : { refresh_token: refreshToken }
        const scope = scopes.join(' ')
        return {
          token_type: 'bearer',
          expires_in: tokenSeconds,
          access_token: accessToken,
          scope,
          ...refresh,
        }
      }
      if (fault === null) return send(200, await give())
      if (fault.kind === 'revoked' || fault.kind === 'expired') throw invalidToken()
      const struck = await strike(fault, now(), async () => ({ status: 200, body: await give() }))
      return send(200, struck.body)
    } catch (error) {
      if (error instanceof Refusal)
        return send(error.status, { error: error.error, error_description: error.message })
      return send(500, { error: 'server_error' })
    }
  })
  return app

  function readAsk(query: URLSearchParams): (Omit<Code, 'userId' | 'until'> & { state: string }) | string {
    const get = (name: string): string => query.get(name) ?? ''
    const scopes = get('scope').split(' ')
    const client = state.clients.get(get('client_id'))
    if (!client) return 'No app has this client_id.'
    if (get('response_type') !== 'code') return 'response_type must be code.'
    if (get('code_challenge_method') !== 'S256' || get('code_challenge') === '')
      return 'Without a code_challenge of the kind S256 nothing is granted.'
    if (!scopes.every(scope => knownScopes.includes(scope))) return 'A scope is unknown.'
    if (!URL.canParse(get('redirect_uri')) || get('state') === '') return 'redirect_uri and state are needed.'
    const challenge = get('code_challenge')
    return { clientId: client.id, redirectUri: get('redirect_uri'), challenge, scopes, state: get('state') }
  }

  /** A confidential client proves itself by Basic, a public one names itself in the form. */
  function clientOf(header: string | undefined, form: URLSearchParams): Client {
    const basic = /^Basic (.+)$/.exec(header ?? '')?.[1]
    const [id = '', secret = ''] = basic
      ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
      : [form.get('client_id') ?? '']
    const client = state.clients.get(id)
    if (!client || (client.secret !== null && !same(client.secret, secret)))
      throw new Refusal(401, 'unauthorized_client', 'Missing valid authorization header')
    return client
  }

  function granted(form: URLSearchParams, client: Client): { grant: Grant; spent: Grant | null } {
    if (form.get('grant_type') === 'refresh_token') {
      const token = form.get('refresh_token') ?? ''
      const spent = state.grants.find(one => one.refreshToken !== null && same(one.refreshToken, token))
      if (!spent || spent.clientId !== client.id) throw invalidToken()
      return { grant: newGrant(spent.userId, client.id, spent.scopes), spent }
    }
    if (form.get('grant_type') !== 'authorization_code')
      throw new Refusal(400, 'unsupported_grant_type', 'Unknown grant_type')
    const code = codes.get(form.get('code') ?? '')
    // A code is worth one try, a wrong one included.
    codes.delete(form.get('code') ?? '')
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const fits =
      code !== undefined &&
      code.clientId === client.id &&
      code.redirectUri === form.get('redirect_uri') &&
      code.until >= now().getTime() &&
      same(code.challenge, proof)
    if (!fits)
      throw new Refusal(400, 'invalid_request', 'Value passed for the authorization code was invalid.')
    return { grant: newGrant(code.userId, client.id, code.scopes), spent: null }
  }

  function newGrant(userId: string, clientId: string, scopes: string[]): Grant {
    const expiresAt = new Date(now().getTime() + tokenSeconds * 1000).toISOString()
    const refreshToken = scopes.includes('offline.access') ? newToken() : null
    return { accessToken: newToken(), refreshToken, userId, clientId, scopes, expiresAt }
  }
}

export const newToken = (): string => randomBytes(32).toString('base64url')

async function readForm(request: Request): Promise<string> {
  const type = request.headers.get('content-type')?.split(';')[0]
  if (type !== 'application/x-www-form-urlencoded')
    throw new Refusal(400, 'invalid_request', 'Content-Type must be application/x-www-form-urlencoded')
  return request.text()
}
