import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { same } from './access.ts'
import type { CallLog } from '../parts/call-log.ts'
import type { Faults } from './faults.ts'
import { namesIn } from './fields.ts'
import { badParameter, badToken, GraphError } from './graph-error.ts'
import { answering, bearer } from './login-call.ts'
import type { Frame } from '../parts/public-frame.ts'
import type { App, UserGrant } from './state.ts'

/** The permissions that the stand-in knows: https://developers.facebook.com/docs/permissions. */
export const permissions = [
  'pages_show_list',
  'pages_manage_posts',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_manage_metadata',
  'business_management',
  'instagram_basic',
  'instagram_content_publish',
  'instagram_manage_comments',
] as const

const shortHours = 1
const longDays = 60
const codeMinutes = 10

/** Paths that a person's token or the app itself calls; all others are called by a Page's token. */
export const isLoginPath = (path: string): boolean =>
  /^\/v[\d.]+\/(dialog\/oauth|oauth\/access_token|me\/accounts|me\/permissions|debug_token)$/.test(path)

export interface LoginHost {
  /** Of its pages. */
  frame: Frame
  app: () => App
  grants: Map<string, UserGrant>
  save: () => Promise<void>
  /** What can be ticked in the dialogue. */
  choices: () => { id: string; name: string }[]
  /** What `me/accounts` tells of one of them, by field; `access_token` only of what was ticked. */
  account: (id: string) => Record<string, unknown>
  /** Fields that are objects, and what can be asked of them. */
  nested: Record<string, string[]>
  /** The account whose own token this is. */
  isAccountToken: (token: string) => boolean
  versions: ReadonlySet<string>
  calls: CallLog
  /** Null: nothing goes wrong here on command. */
  faults: Faults | null
  now: () => Date
}

interface Code {
  accounts: string[]
  scopes: string[]
  redirectUri: string
  until: Date
}

/**
 * Facebook Login for Business: https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow and
 * …/access-tokens/get-long-lived. The answer of `debug_token` is from memory.
 */
export function login(host: LoginHost): Hono {
  const { grants, now } = host
  const codes = new Map<string, Code>()
  const app = new Hono()

  // Where a person says yes. The stand-in asks for no password, only for what is given.
  app.get('/:version/dialog/oauth', context => {
    const ask = readAsk(new URL(context.req.url).searchParams)
    if (typeof ask === 'string') return context.html(host.frame('Not possible', html`<h1>${ask}</h1>`), 400)
    const ticks = host.choices().map(({ id, name }) => tick('account', id, name))
    const body = html`<h1>What may this app do for you?</h1>
      <form class="card" method="post">
        ${ticks} ${ask.scopes.map(scope => tick('scope', scope, scope))}
        <p>
          <button name="answer" value="yes">Continue</button> <button name="answer" value="no">Cancel</button>
        </p>
      </form>`
    return context.html(host.frame('Continue as yourself', body))
  })

  app.post('/:version/dialog/oauth', async context => {
    const ask = readAsk(new URL(context.req.url).searchParams)
    if (typeof ask === 'string') return context.html(host.frame('Not possible', html`<h1>${ask}</h1>`), 400)
    const form = new URLSearchParams(await context.req.text())
    const back = new URL(ask.redirectUri)
    back.searchParams.set('state', ask.state)
    if (form.get('answer') !== 'yes') {
      back.searchParams.set('error', 'access_denied')
      back.searchParams.set('error_reason', 'user_denied')
      return context.redirect(back.href)
    }
    const code = randomBytes(24).toString('base64url')
    const until = new Date(now().getTime() + codeMinutes * 60_000)
    const scopes = ask.scopes.filter(scope => form.getAll('scope').includes(scope))
    codes.set(code, { accounts: form.getAll('account'), scopes, redirectUri: ask.redirectUri, until })
    back.searchParams.set('code', code)
    return context.redirect(back.href)
  })

  const at = (
    allowed: string[],
    run: (query: URLSearchParams, context: Context) => object | Promise<object>,
  ) => answering(host, allowed, run)

  const ofExchange = ['grant_type', 'client_id', 'client_secret', 'redirect_uri', 'code', 'fb_exchange_token']
  app.get(
    '/:version/oauth/access_token',
    at(ofExchange, async query => {
      const { id, secret } = host.app()
      if (query.get('client_id') !== id) throw new GraphError(400, 101, 'Error validating application')
      if (!same(query.get('client_secret') ?? '', secret))
        throw new GraphError(400, 1, 'Error validating client secret')
      const grant = query.get('grant_type') === 'fb_exchange_token' ? longer(query) : redeemed(query)
      grants.set(grant.token, grant)
      await host.save()
      const seconds = Math.round((Date.parse(grant.expiresAt) - now().getTime()) / 1000)
      return { access_token: grant.token, token_type: 'bearer', expires_in: seconds }
    }),
  )

  app.get(
    '/:version/me/permissions',
    at([], (_query, context) => {
      const { scopes } = callingGrant(context)
      return {
        data: permissions.map(permission => ({
          permission,
          status: scopes.includes(permission) ? 'granted' : 'declined',
        })),
      }
    }),
  )

  app.get(
    '/:version/me/accounts',
    at(['fields', 'limit', 'after'], (query, context) => {
      const grant = callingGrant(context)
      const names = namesIn(query.get('fields') ?? 'id,name', 'Page', host.nested)
      const data = host.choices().map(({ id }) => {
        const all = host.account(id)
        for (const name of names) {
          if (!(name in all))
            throw badParameter(`Tried accessing nonexisting field (${name}) on node type (Page)`)
        }
        const shown = names.filter(name => all[name] !== undefined)
        const told = shown.filter(name => name !== 'access_token' || grant.accounts.includes(id))
        return Object.fromEntries(told.map(name => [name, all[name]]))
      })
      return { data }
    }),
  )

  app.get(
    '/:version/debug_token',
    at(['input_token'], (query, context) => {
      const { id, secret } = host.app()
      if (!same(bearer(context), `${id}|${secret}`)) throw badToken('You must provide an app access token')
      const token = query.get('input_token') ?? ''
      const grant = grants.get(token)
      const dead = grant !== undefined && Date.parse(grant.expiresAt) <= now().getTime()
      if ((!grant && !host.isAccountToken(token)) || dead)
        return { data: { app_id: id, is_valid: false, scopes: [] } }
      const expires_at = grant ? Math.floor(Date.parse(grant.expiresAt) / 1000) : 0
      return { data: { app_id: id, is_valid: true, expires_at, scopes: grant?.scopes ?? permissions } }
    }),
  )
  return app

  function readAsk(
    query: URLSearchParams,
  ): { redirectUri: string; state: string; scopes: string[] } | string {
    const get = (name: string): string => query.get(name) ?? ''
    const configured = query.has('config_id')
    const scopes = configured ? [...permissions] : get('scope').split(',')
    if (get('client_id') !== host.app().id) return 'No app has this client_id.'
    if (get('response_type') !== 'code') return 'response_type must be code.'
    if (!scopes.every(scope => permissions.some(known => known === scope))) return 'A scope is unknown.'
    if (!URL.canParse(get('redirect_uri')) || get('state') === '') return 'redirect_uri and state are needed.'
    return { redirectUri: get('redirect_uri'), state: get('state'), scopes }
  }

  function redeemed(query: URLSearchParams): UserGrant {
    const code = codes.get(query.get('code') ?? '')
    // A code is worth one try, a wrong one included.
    codes.delete(query.get('code') ?? '')
    if (!code || code.until < now()) throw badParameter('This authorization code is not valid any more')
    if (code.redirectUri !== query.get('redirect_uri'))
      throw badParameter('redirect_uri is not that of the dialogue')
    return newGrant(code, shortHours / 24)
  }

  function longer(query: URLSearchParams): UserGrant {
    const grant = grants.get(query.get('fb_exchange_token') ?? '')
    if (!grant || Date.parse(grant.expiresAt) <= now().getTime())
      throw badToken('The session has expired', 463)
    return newGrant(grant, longDays)
  }

  function newGrant({ accounts, scopes }: Pick<UserGrant, 'accounts' | 'scopes'>, days: number): UserGrant {
    const expiresAt = new Date(now().getTime() + days * 86_400_000).toISOString()
    return { token: `EAAU${randomBytes(32).toString('base64url')}`, accounts, scopes, expiresAt }
  }

  function callingGrant(context: Context): UserGrant {
    const grant = grants.get(bearer(context))
    if (!grant) throw badToken('Cannot parse access token')
    if (Date.parse(grant.expiresAt) <= now().getTime()) throw badToken('The session has expired', 463)
    return grant
  }
}

const tick = (name: string, value: string, label: string) =>
  html`<p>
    <label><input type="checkbox" name="${name}" value="${value}" checked /> ${label}</label>
  </p>`
