import type { Connecting, Grant } from '../connecting.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { missingScopes } from '../parts/missing-scopes.ts'
import { endOf } from '../parts/times.ts'
import { transportFailure } from '../parts/transport-failure.ts'
import type { XApi, XClientOptions } from './client.ts'
import { networkName, withoutData, xFailure } from './failure.ts'
import { isHandle, isXId } from './incoming.ts'

/** Our app, as it is registered in X's developer console. */
export interface XApp {
  readonly clientId: string
  /** Null for an app without a secret ("native"), which proves nothing and is known by its id alone. */
  readonly clientSecret: string | null
}

/** As few as our calls need, each with what it is for, to be read after "to". */
const purposes: Readonly<Record<string, string>> = {
  'tweet.read': 'read posts and comments',
  'tweet.write': 'publish posts and take them down',
  'tweet.moderate.write': 'hide comments',
  'users.read': 'see which account it is',
  'media.write': 'add pictures',
  'mute.write': 'mute people',
  // Without it the key would die in two hours and not be renewed.
  'offline.access': 'stay connected',
}
const scopes = Object.keys(purposes)

/** https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code */
export function xConnecting(options: XClientOptions & { app: XApp; api: XApi }): Connecting {
  const { http, clock, addresses, app, api } = options

  async function askForGrant(form: Record<string, string>): Promise<Grant> {
    const body = new URLSearchParams(app.clientSecret === null ? { ...form, client_id: app.clientId } : form)
    const init = {
      method: 'POST',
      body,
      headers: app.clientSecret === null ? {} : proofOf(app.clientId, app.clientSecret),
    }
    const url = new URL('/2/oauth2/token', addresses.api)
    const answer = await http.request(url, init).catch((error: unknown) => {
      throw transportFailure(networkName, error, 'harmless')
    })
    if (answer.status !== 200) throw refusal(answer)
    return grantOf(fieldsOf(readJson(answer.text())), answer.status)
  }

  /** A code or key that is used up, taken back or too old: X says the same of all. */
  function refusal(answer: Parameters<typeof xFailure>[0]): ConnectorFailure {
    const { error, error_description: description } = fieldsOf(readJson(answer.text()))
    const network = {
      status: answer.status,
      code: typeof error === 'string' ? error : null,
      said: typeof description === 'string' ? description : null,
    }
    if (answer.status === 400 && network.code !== null)
      return new ConnectorFailure('revoked', networkName, { network })
    if (answer.status !== 401) return xFailure(answer, 'harmless', 'unavailable', clock.now())
    const sentence = `${networkName} does not know our app. An administrator must check its id and secret.`
    return new ConnectorFailure('permission', networkName, { network, sentence })
  }

  function grantOf(fields: Readonly<Record<string, unknown>>, status: number): Grant {
    const { access_token: token, refresh_token: refresh, expires_in: seconds, scope } = fields
    if (typeof token !== 'string' || token === '') throw withoutData(status, 'harmless')
    const granted = typeof scope === 'string' ? scope.split(' ') : []
    const missing = scopes.filter(one => !granted.includes(one))
    if (missing.length > 0) {
      throw missingScopes(networkName, missing, purposes, { status })
    }
    const expiresAt = endOf(clock.now(), seconds)
    const refreshToken = typeof refresh === 'string' ? refresh : null
    // How long a refresh token lives unused X does not say.
    return { token, refreshToken, expiresAt, refreshExpiresAt: null, scopes: granted }
  }

  return {
    scopes,
    /** The menu's words are from memory. */
    takeBack:
      'On X, open Settings, then Security and account access, then Apps and sessions, and remove Copybook.',

    authoriseUrl({ state, redirectUri, challenge }) {
      const url = new URL('/i/oauth2/authorize', addresses.web)
      const query = {
        response_type: 'code',
        client_id: app.clientId,
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      return url
    },

    exchange: ({ code, redirectUri, verifier }) =>
      askForGrant({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      }),

    /** A grant is of exactly one account: whoever was signed in at X when they said yes. */
    async accounts({ token }) {
      const { status, fields } = await api({ token }, 'GET', 'users/me')
      const { id, name, username } = fieldsOf(fields['data'])
      if (!isXId(id) || typeof name !== 'string' || !isHandle(username)) throw withoutData(status, 'harmless')
      return [{ remoteId: id, name, handle: `@${username}`, token }]
    },

    /**
     * A refresh token dies with its first use, and the new one comes in the answer: one refresher at a time, and what it
     * gets is stored before anything else. After a lost answer the next try may find it used up (`revoked`).
     */
    async refresh({ refreshToken }) {
      if (refreshToken === null) throw new ConnectorFailure('expired', networkName)
      return askForGrant({ grant_type: 'refresh_token', refresh_token: refreshToken })
    },
  }
}

/** RFC 6749, 2.3.1: each part is form-encoded before it is joined. */
function proofOf(id: string, secret: string): { authorization: string } {
  const joined = [id, secret].map(encodeURIComponent).join(':')
  return { authorization: `Basic ${Buffer.from(joined).toString('base64')}` }
}
