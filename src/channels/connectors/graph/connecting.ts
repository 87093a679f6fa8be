import type { Connecting, Grant, OfferedAccount } from '../connecting.ts'
import { ConnectorFailure } from '../failure.ts'
import { graphVersion } from './client.ts'
import type { Graph, GraphOptions } from './client.ts'
import { graphFailure } from './failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { missingScopes } from '../parts/missing-scopes.ts'
import { readList } from './comments.ts'
import { purposes } from './purposes.ts'
import { endOf } from '../parts/times.ts'
import { transportFailure } from '../parts/transport-failure.ts'

/** What the school registered at Meta: one app for its Pages and its Instagram accounts. */
export interface MetaApp {
  readonly clientId: string
  readonly clientSecret: string
  /** Facebook Login for Business keeps the list of permissions in a configuration; then it stands for the scopes. */
  readonly configId?: string
}

export interface GraphSignIn extends Omit<GraphOptions, 'appSecret'> {
  /** What people call the network, for sentences. */
  name: string
  /** `https://www.facebook.com`, where people sign in; or a stand-in's. */
  site: string
  app: MetaApp
  graph: Graph
  scopes: readonly string[]
  /** Which account a Page, as `me/accounts` tells of it, stands for. Null: none. */
  offer: (page: Readonly<Record<string, unknown>>, token: string) => OfferedAccount | null
}

/** What the person must be able to do on the Page, by either of Meta's names for it. */
const tasks = ['CREATE_CONTENT', 'MODERATE']

/** Of a hundred accounts each: nobody runs so many. */
const mostPages = 10

/**
 * Facebook Login for Business: https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow. A person's
 * key lives 60 days; the Page's own key that comes with it, by which everything is done, does not end by itself (from
 * memory), on the Page and its linked Instagram account alike. Meta documents RFC 7636 for another flow only, so
 * `challenge` and `verifier` stay unused: the app's secret and `state` do their work.
 */
export function graphConnecting(options: GraphSignIn): Connecting {
  const { name, site, app, graph, scopes, offer } = options
  return {
    scopes,
    /** The menu's words are from memory. */
    takeBack: 'On Facebook, open Settings, then Business integrations, and remove Copybook.',

    authoriseUrl({ state, redirectUri }) {
      const url = new URL(`/${graphVersion}/dialog/oauth`, site)
      const asked = app.configId === undefined ? { scope: scopes.join(',') } : { config_id: app.configId }
      const query = { client_id: app.clientId, redirect_uri: redirectUri, state, response_type: 'code' }
      for (const [key, value] of Object.entries({ ...query, ...asked })) url.searchParams.set(key, value)
      return url
    },

    async exchange({ code, redirectUri }) {
      const short = await tokenBy(options, { redirect_uri: redirectUri, code })
      const long = await lengthened(options, short.token)
      return { ...long, scopes: await granted(options, long.token) }
    },

    async accounts({ token }) {
      const pages = await pagesOf(graph, token, name)
      const offered = pages.flatMap(page => {
        const key = page['access_token']
        return typeof key === 'string' && mayRun(page) ? (offer(page, key) ?? []) : []
      })
      if (offered.length > 0 || pages.length === 0) return offered
      // A Page that was not ticked comes without its key, and with the person's own key nothing could be posted.
      const unticked = pages.filter(page => page['access_token'] === undefined)
      if (unticked.length > 0) {
        const sentence = `Meta gave us no key for ${namesOf(unticked)}. Connect again and tick every Page you want.`
        throw new ConnectorFailure('permission', name, { sentence })
      }
      if (!pages.some(mayRun)) {
        const sentence = `You may not both post and moderate on ${namesOf(pages)}. Its administrator must let you.`
        throw new ConnectorFailure('permission', name, { sentence })
      }
      return offered
    },

    /** Whether Meta makes a long-lived key longer again is unverified; what it answers counts. */
    async refresh(grant) {
      return { ...(await lengthened(options, grant.token)), scopes: grant.scopes }
    },
  }
}

const namesOf = (pages: readonly Readonly<Record<string, unknown>>[]): string =>
  pages.map(page => String(page['name'])).join(', ')

function mayRun({ tasks: held }: Readonly<Record<string, unknown>>): boolean {
  if (!Array.isArray(held)) return true
  const names = (held as unknown[]).map(task => String(task).replace('PROFILE_PLUS_', ''))
  return tasks.every(task => names.includes(task)) || names.includes('FULL_CONTROL')
}

async function pagesOf(graph: Graph, token: string, name: string) {
  const pages: Readonly<Record<string, unknown>>[] = []
  const fields = 'id,name,username,access_token,tasks,instagram_business_account{id,username}'
  const been = new Set<string>()
  let more: { after?: string } = {}
  for (let page = 0; page < mostPages; page += 1) {
    const query = { fields, limit: '100', ...more }
    const { items, after } = readList(name, await graph({ token }, 'GET', 'me/accounts', { query }))
    pages.push(...items)
    if (after === null) break
    // A list that leads back to where it was is none to rely on.
    if (been.has(after)) throw new ConnectorFailure('unavailable', name)
    been.add(after)
    more = { after }
  }
  return pages
}

/** What the person really allowed. @throws ConnectorFailure naming what they did not */
async function granted({ name, graph, scopes }: GraphSignIn, token: string): Promise<string[]> {
  const { items } = readList(name, await graph({ token }, 'GET', 'me/permissions'))
  const given = items.filter(({ status }) => status === 'granted').map(({ permission }) => String(permission))
  const missing = scopes.filter(scope => !given.includes(scope))
  if (missing.length === 0) return given
  throw missingScopes(name, missing, purposes)
}

const lengthened = (options: GraphSignIn, token: string): Promise<Grant> =>
  tokenBy(options, { grant_type: 'fb_exchange_token', fb_exchange_token: token })

/**
 * Meta documents this call as a GET only, so the secret, code and key stand in its address. Nothing here writes the address
 * down: `HttpOutError` names the origin alone, and of an answer that repeats it nothing is kept.
 */
async function tokenBy(options: GraphSignIn, more: Record<string, string>): Promise<Grant> {
  const { http, clock, origin, app, name } = options
  const url = new URL(`/${graphVersion}/oauth/access_token`, origin)
  const query = { client_id: app.clientId, client_secret: app.clientSecret, ...more }
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  const answer = await http.request(url).catch((error: unknown) => {
    throw transportFailure(name, error, 'harmless')
  })
  if (answer.status !== 200) {
    const failure = graphFailure(name, answer, 'harmless', clock.now())
    const secrets = [app.clientSecret, more['code'], more['fb_exchange_token']]
    throw refusal(name, withoutSecrets(name, failure, secrets))
  }
  const { access_token: token, expires_in: seconds } = fieldsOf(readJson(answer.text()))
  if (typeof token !== 'string' || token === '') throw new ConnectorFailure('unavailable', name)
  const expiresAt = endOf(clock.now(), seconds)
  // There is no other token that renews this one.
  return { token, refreshToken: null, expiresAt, refreshExpiresAt: null, scopes: [] }
}

/** The same, less every word of Meta's that has one of them in it, plain or as it stands in an address. */
function withoutSecrets(
  name: string,
  failure: ConnectorFailure,
  secrets: readonly (string | undefined)[],
): ConnectorFailure {
  const told = secrets.flatMap(one =>
    one ? [one, encodeURIComponent(one), new URLSearchParams({ one }).toString().slice('one='.length)] : [],
  )
  const kept = (word: string | null): string | null =>
    word !== null && told.some(secret => word.includes(secret)) ? null : word
  const { kind, retryAt, network } = failure
  const { status, code, subcode, type, traceId, said } = network
  return new ConnectorFailure(kind, name, {
    retryAt,
    network: {
      status,
      code: kept(code),
      subcode: kept(subcode),
      type: kept(type),
      traceId: kept(traceId),
      said: kept(said),
    },
  })
}

/** Here no post is refused: a code that is used up or old means to begin anew, a wrong secret is ours to mend. */
function refusal(name: string, failure: ConnectorFailure): ConnectorFailure {
  const { network } = failure
  if (network.code === '100') return new ConnectorFailure('revoked', name, { network })
  // 1 is also the code of a fault of Meta's own; then the status is 500.
  const ours = network.code === '101' || (network.code === '1' && (network.status ?? 500) < 500)
  if (!ours) return failure
  const sentence =
    'Meta does not know our app or its secret. An administrator must look at what was registered.'
  return new ConnectorFailure('permission', name, { network, sentence })
}
