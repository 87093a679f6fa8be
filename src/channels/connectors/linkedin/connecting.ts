import type { Connecting, Grant, OfferedAccount } from '../connecting.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { missingScopes } from '../parts/missing-scopes.ts'
import { isOrganization } from './client.ts'
import type { KeyHolder, Rest, RestOptions } from './client.ts'
import { heldRoles, mayReadComments } from './roles.ts'
import { dateOf, endOf } from '../parts/times.ts'
import { transportFailure } from '../parts/transport-failure.ts'

const name = 'LinkedIn'

/** What the school registered at LinkedIn. */
export interface LinkedinApp {
  clientId: string
  clientSecret: string
  /** LinkedIn's pages name two generations; which of them an app was granted its administrator sees there. */
  scopes?: readonly string[]
}

/** https://learn.microsoft.com/linkedin/marketing/community-management/community-management-api-migration-guide */
export const usualScopes = [
  'r_organization_social_feed',
  'w_organization_social_feed',
  // For the roles, and for pushed news.
  'rw_organization_admin',
]

/** What each is for, to be read after "to". */
const purposes: Readonly<Record<string, string>> = {
  r_organization_social_feed: 'read posts and comments',
  w_organization_social_feed: 'publish posts, answer and remove comments',
  rw_organization_admin: 'see which pages you look after, and be told of new comments',
}

type SignIn = Pick<RestOptions, 'http' | 'clock'> & { site: string }

/**
 * Sign-in by https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow: a key for 60 days, and
 * one to renew it for 365 from the first consent on, which no renewal extends. LinkedIn documents RFC 7636 for apps on a
 * device only, so `challenge` and `verifier` stay unused: the app's secret and `state` do their work.
 */
export function linkedinConnecting(options: SignIn & { app: LinkedinApp; rest: Rest }): Connecting {
  const { site, app, rest } = options
  const scopes = app.scopes ?? usualScopes
  return {
    scopes,
    /** The menu's words are from memory. */
    takeBack: 'On LinkedIn, open Settings, then Data privacy, then Permitted services, and remove Copybook.',

    authoriseUrl({ state, redirectUri }) {
      const url = new URL('/oauth/v2/authorization', site)
      const ask = {
        response_type: 'code',
        client_id: app.clientId,
        redirect_uri: redirectUri,
        state,
        scope: scopes.join(' '),
      }
      for (const [key, value] of Object.entries(ask)) url.searchParams.set(key, value)
      return url
    },

    async exchange({ code, redirectUri }) {
      const grant = await tokenCall(options, {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
      })
      const missing = scopes.filter(scope => !grant.scopes.includes(scope))
      if (missing.length === 0) return grant
      throw missingScopes(name, missing, purposes)
    },

    async accounts(grant) {
      const held = (await heldRoles(rest, grant)).filter(mayReadComments)
      const offered: OfferedAccount[] = []
      // Each once, however many roles somebody has there; a brand's page (`organizationBrand`) is none of ours.
      for (const organization of new Set(held.map(role => role.organization).filter(isOrganization))) {
        offered.push(await describe(rest, grant, organization))
      }
      return offered
    },

    async refresh(grant) {
      if (grant.refreshToken === null) throw new ConnectorFailure('expired', name)
      const renewed = await tokenCall(options, {
        grant_type: 'refresh_token',
        refresh_token: grant.refreshToken,
      })
      // Where the answer does not repeat them, they are as they were.
      return {
        ...renewed,
        refreshToken: renewed.refreshToken ?? grant.refreshToken,
        refreshExpiresAt: renewed.refreshExpiresAt ?? grant.refreshExpiresAt,
        scopes: renewed.scopes.length > 0 ? renewed.scopes : grant.scopes,
      }
    },
  }
}

async function describe(rest: Rest, grant: Grant, organization: string): Promise<OfferedAccount> {
  const { fields } = await rest.call(grant, 'GET', ['organizations', organization.split(':').at(-1) ?? ''])
  const { localizedName, vanityName } = fields
  return {
    remoteId: organization,
    name: typeof localizedName === 'string' ? localizedName : organization,
    handle: typeof vanityName === 'string' ? vanityName : null,
    token: grant.token,
  }
}

/** When the key dies by itself, as https://learn.microsoft.com/linkedin/shared/authentication/token-introspection tells; null when it does not say. */
export async function keyEndsAt(
  options: SignIn,
  app: LinkedinApp,
  { token }: KeyHolder,
): Promise<Date | null> {
  if (token === null) return null
  const answer = await post({ ...options, app }, 'introspectToken', { token }).catch((error: unknown) => {
    // The account works whether or not this can be asked.
    if (error instanceof ConnectorFailure) return null
    throw error
  })
  const seconds = answer?.['expires_at']
  return typeof seconds === 'number' ? dateOf(seconds * 1000) : null
}

async function tokenCall(
  options: SignIn & { app: LinkedinApp },
  form: Record<string, string>,
): Promise<Grant> {
  const fields = await post(options, 'accessToken', form)
  const now = options.clock.now()
  const { access_token: token, refresh_token: refreshToken, scope } = fields
  if (typeof token !== 'string' || token === '') throw new ConnectorFailure('unavailable', name)
  return {
    token,
    refreshToken: typeof refreshToken === 'string' ? refreshToken : null,
    expiresAt: endOf(now, fields['expires_in']),
    refreshExpiresAt: endOf(now, fields['refresh_token_expires_in']),
    scopes: typeof scope === 'string' ? scope.split(/[ ,]+/).filter(Boolean) : [],
  }
}

async function post(
  { http, site, app }: SignIn & { app: LinkedinApp },
  path: string,
  form: Record<string, string>,
): Promise<Readonly<Record<string, unknown>>> {
  const { clientId: client_id, clientSecret: client_secret } = app
  const body = new URLSearchParams({ ...form, client_id, client_secret })
  const answer = await http
    .request(new URL(`/oauth/v2/${path}`, site), { method: 'POST', body })
    .catch((error: unknown) => {
      throw transportFailure(name, error, 'harmless')
    })
  const fields = fieldsOf(readJson(answer.text()))
  if (answer.status === 200) return fields
  throw refusal(answer.status, fields)
}

/** RFC 6749, 5.2: a wrong secret is ours to mend, a code or key that is no longer good means to begin anew. */
function refusal(
  status: number,
  { error, error_description: said }: Readonly<Record<string, unknown>>,
): ConnectorFailure {
  const network = {
    status,
    code: typeof error === 'string' ? error : null,
    said: typeof said === 'string' ? said : null,
  }
  if (network.code === null || status >= 500) return new ConnectorFailure('unavailable', name, { network })
  if (network.code !== 'invalid_client') {
    return new ConnectorFailure(/expired/i.test(network.said ?? '') ? 'expired' : 'revoked', name, {
      network,
    })
  }
  const sentence =
    'LinkedIn does not know our app or its secret. An administrator must look at what was registered.'
  return new ConnectorFailure('permission', name, { network, sentence })
}
