import type { Clock } from '../../../platform/clock.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { Connecting, Grant } from '../connecting.ts'
import { ConnectorFailure } from '../failure.ts'
import type { FailureKind } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { missingScopes } from '../parts/missing-scopes.ts'
import { endOf } from '../parts/times.ts'
import { transportFailure } from '../parts/transport-failure.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'

/** Enough for all our calls, and the only one for comments: https://developers.google.com/youtube/v3/guides/auth. */
export const youtubeScope = 'https://www.googleapis.com/auth/youtube.force-ssl'

export interface YoutubeApp {
  clientId: string
  clientSecret: string
}

export interface ConnectingOptions {
  youtube: Youtube
  http: HttpOut
  clock: Clock
  app: YoutubeApp
  /** `https://accounts.google.com`: where a person says yes. */
  signInOrigin: string
  /** `https://oauth2.googleapis.com`: where codes become keys. */
  tokenOrigin: string
}

/** What it is for, to be read after "to". */
const purposes = { [youtubeScope]: 'publish films and look after comments' }

/** Google's sign-in for web servers: https://developers.google.com/identity/protocols/oauth2/web-server. */
export function youtubeConnecting({
  youtube,
  http,
  clock,
  app,
  signInOrigin,
  tokenOrigin,
}: ConnectingOptions): Connecting {
  async function tokens(
    form: Record<string, string>,
    kept: { refreshToken: string | null; refreshExpiresAt: Date | null; whenInvalid: FailureKind },
  ): Promise<Grant> {
    const body = new URLSearchParams({
      client_id: app.clientId,
      client_secret: app.clientSecret,
      ...form,
    })
    const sent = http.request(new URL('/token', tokenOrigin), { method: 'POST', body })
    const answer = await sent.catch((error: unknown) => {
      throw transportFailure(name, error, 'harmless')
    })
    const fields = fieldsOf(readJson(answer.text()))
    if (answer.status !== 200) throw tokenFailure(answer.status, fields, kept.whenInvalid)
    const { access_token: token, refresh_token: refreshToken, scope } = fields
    if (typeof token !== 'string') throw new ConnectorFailure('unavailable', name)
    const scopes = typeof scope === 'string' ? scope.split(' ') : []
    // People may untick what an app asks for.
    if (!scopes.includes(youtubeScope)) {
      const said = { status: 200, code: 'missingScope', said: `not granted: ${youtubeScope}` }
      throw missingScopes(name, [youtubeScope], purposes, said)
    }
    return {
      token,
      // A refresh brings no new refresh token: the old one stays.
      refreshToken: typeof refreshToken === 'string' ? refreshToken : kept.refreshToken,
      expiresAt: endOf(clock.now(), fields['expires_in']),
      // Told only of keys that die for good: of an app in testing seven days after the consent (unverified).
      refreshExpiresAt: endOf(clock.now(), fields['refresh_token_expires_in']) ?? kept.refreshExpiresAt,
      scopes,
    }
  }

  return {
    scopes: [youtubeScope],
    /** The menu's words are from memory. */
    takeBack: 'In your Google account, open Security, then Third-party connections, and remove Copybook.',

    authoriseUrl({ state, redirectUri, challenge }) {
      const url = new URL('/o/oauth2/v2/auth', signInOrigin)
      const query = {
        client_id: app.clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: youtubeScope,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        access_type: 'offline',
        // Without it a second consent brings no refresh token.
        prompt: 'consent',
      }
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
      return url
    },

    exchange: ({ code, redirectUri, verifier }) =>
      tokens(
        { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
        { refreshToken: null, refreshExpiresAt: null, whenInvalid: 'expired' },
      ),

    async accounts({ token }) {
      const person = { remoteId: '', name: '', token }
      const query = { part: 'snippet', mine: 'true' }
      const { fields } = await youtube.call(person, 'channels.list', { query })
      // A Google account without a channel gets an answer without items.
      const items = Array.isArray(fields['items']) ? (fields['items'] as unknown[]) : []
      return items.flatMap(item => {
        const { id, snippet } = fieldsOf(item)
        const { title, customUrl } = fieldsOf(snippet)
        if (typeof id !== 'string' || typeof title !== 'string') return []
        return [
          { remoteId: id, name: title, handle: typeof customUrl === 'string' ? customUrl : null, token },
        ]
      })
    },

    async refresh({ refreshToken, refreshExpiresAt }) {
      if (refreshToken === null) throw new ConnectorFailure('expired', name)
      return tokens(
        { grant_type: 'refresh_token', refresh_token: refreshToken },
        { refreshToken, refreshExpiresAt, whenInvalid: 'revoked' },
      )
    },
  }
}

/** `{"error":"invalid_grant","error_description":"Token has been expired or revoked."}`. */
function tokenFailure(
  status: number,
  { error, error_description: said }: Readonly<Record<string, unknown>>,
  whenInvalid: FailureKind,
): ConnectorFailure {
  const code = typeof error === 'string' ? error : null
  const network = { status, code, said: typeof said === 'string' ? said : null }
  const kinds: Readonly<Record<string, FailureKind>> = {
    invalid_grant: whenInvalid,
    invalid_client: 'permission',
    unauthorized_client: 'permission',
    invalid_scope: 'permission',
    access_denied: 'permission',
  }
  if (status === 429) return new ConnectorFailure('rate', name, { network })
  const known = code !== null && Object.hasOwn(kinds, code) ? kinds[code]! : 'unavailable'
  return new ConnectorFailure(status >= 500 ? 'unavailable' : known, name, { network })
}
