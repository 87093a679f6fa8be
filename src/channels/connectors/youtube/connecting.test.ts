import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { assert, asyncProperty, constantFrom, json, oneof, string } from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { Connecting, Grant } from '../connecting.ts'
import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { impatient, startStandInYoutube } from '../testing/stand-in-youtube.ts'
import { youtube } from './youtube.ts'
import { youtubeScope } from './connecting.ts'
import { youtubeOrigins } from './origins.ts'

const clock = new FixedClock(new Date())
const app = { clientId: 'stand-in.apps.example', clientSecret: 'stand-in-secret' }
const verifier = 'a-verifier-of-at-least-43-characters-as-the-rfc-says'
const challenge = createHash('sha256').update(verifier).digest('base64url')
const redirectUri = 'https://copybook.oakfield.example/accounts/connected'

const connectingAt = (
  origin: string | undefined,
  http: HttpOut,
  more: Partial<typeof app> = {},
): Connecting => {
  const origins = youtubeOrigins(origin)
  return youtube({ http, clock, ...origins, connecting: { app: { ...app, ...more }, ...origins } })
    .connecting!
}

describe('on the stand-in', () => {
  let standIn: Awaited<ReturnType<typeof startStandInYoutube>>
  let account: ConnectedAccount
  let connecting: Connecting

  beforeAll(async () => void (standIn = await startStandInYoutube()), 30_000)
  afterAll(() => standIn.stop())
  beforeEach(async () => {
    account = await standIn.makeChannel({ name: 'Oakfield Primary', slug: 'oakfieldprimary' })
    await standIn.clearFaults()
    clock.set(new Date())
    connecting = connectingAt(standIn.origin, impatient(standIn.origin))
  })

  /** What a person's browser brings back. */
  async function consent(form: [string, string][]): Promise<URL> {
    const ask = connecting.authoriseUrl({ state: 'our-state', redirectUri, challenge })
    const sheet = await (await fetch(ask)).text()
    expect(sheet).toContain('Continue as Oakfield Primary')
    const answer = await fetch(ask, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
    return new URL(answer.headers.get('location')!)
  }

  const yes = (): [string, string][] => [
    ['channel', account.remoteId],
    ['scope', youtubeScope],
  ]

  async function grant(): Promise<Grant> {
    const code = (await consent(yes())).searchParams.get('code')!
    return connecting.exchange({ code, redirectUri, verifier })
  }

  test('a person says yes, and the grant works for their channel', async () => {
    const back = await consent(yes())
    expect(back.searchParams.get('state')).toBe('our-state')
    const code = back.searchParams.get('code')!
    const given = await connecting.exchange({ code, redirectUri, verifier })
    expect(given).toMatchObject({
      refreshToken: expect.stringMatching(/^1\/\/0/) as string,
      expiresAt: new Date(clock.now().getTime() + 3_599_000),
      refreshExpiresAt: null,
      scopes: [youtubeScope],
    })
    const [offered] = await connecting.accounts(given)
    expect(offered).toEqual({
      remoteId: account.remoteId,
      name: 'Oakfield Primary',
      handle: '@oakfieldprimary',
      token: given.token,
    })
    const http = impatient(standIn.origin)
    const connected = youtube({ http, clock, ...youtubeOrigins(standIn.origin) })
    expect(await connected.health({ ...account, token: offered!.token })).toMatchObject({ state: 'working' })
  })

  test('a refresh brings a new key and keeps the refresh token', async () => {
    const given = await grant()
    const again = await connecting.refresh(given)
    expect(again.token).not.toBe(given.token)
    expect(again.refreshToken).toBe(given.refreshToken)
    expect(again.scopes).toEqual([youtubeScope])
    expect(await connecting.accounts(again)).toHaveLength(1)
  })

  test('a code works once, with its own verifier and address only', async () => {
    const code = (await consent(yes())).searchParams.get('code')!
    await connecting.exchange({ code, redirectUri, verifier })
    for (const wrong of [
      { code, redirectUri, verifier },
      { code: (await consent(yes())).searchParams.get('code')!, redirectUri, verifier: 'another' },
      {
        code: (await consent(yes())).searchParams.get('code')!,
        redirectUri: 'https://evil.example',
        verifier,
      },
    ]) {
      await expect(connecting.exchange(wrong)).rejects.toMatchObject({
        kind: 'expired',
        network: { status: 400, code: 'invalid_grant' },
      })
    }
  })

  test('a grant with less than is asked for is refused, and says what is missing', async () => {
    const code = (await consent([['channel', account.remoteId]])).searchParams.get('code')!
    const error = await connecting.exchange({ code, redirectUri, verifier }).catch((error: unknown) => error)
    expect(error).toMatchObject({
      kind: 'permission',
      network: { code: 'missingScope', said: expect.stringContaining(youtubeScope) as string },
      sentence: expect.stringContaining('(to publish films and look after comments)') as string,
    })
  })

  test('a person who says no comes back without a code', async () => {
    const back = await consent([['channel', '']])
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(back.searchParams.has('code')).toBe(false)
  })

  test('invalid_grant at a refresh is revoked: connect again', async () => {
    const given = await grant()
    await standIn.fault({ kind: 'revoked', on: 'token' })
    await expect(connecting.refresh(given)).rejects.toMatchObject({
      kind: 'revoked',
      network: { status: 400, code: 'invalid_grant' },
    })
    await expect(connecting.refresh({ ...given, refreshToken: '1//0nope' })).rejects.toMatchObject({
      kind: 'revoked',
    })
    await expect(connecting.refresh({ ...given, refreshToken: null })).rejects.toMatchObject({
      kind: 'expired',
    })
  })

  test.each(['500', 'timeout-before-accept', 'timeout-after-accept'])(
    '%s at a refresh: try again',
    async kind => {
      const given = await grant()
      await standIn.fault({ kind, on: 'token' })
      await expect(connecting.refresh(given)).rejects.toMatchObject({ kind: 'unavailable' })
      expect(await connecting.refresh(given)).toMatchObject({ refreshToken: given.refreshToken })
    },
  )

  test('an app that Google does not know is for an administrator to mend', async () => {
    const given = await grant()
    const wrong = connectingAt(standIn.origin, impatient(standIn.origin), { clientSecret: 'wrong' })
    await expect(wrong.refresh(given)).rejects.toMatchObject({
      kind: 'permission',
      network: { status: 401, code: 'invalid_client' },
    })
  })

  test('no failure tells a secret', async () => {
    const given = await grant()
    await standIn.fault({ kind: 'revoked', on: 'token' })
    const error = await connecting.refresh(given).catch((error: unknown) => error)
    const told = inspect(error, { depth: 10, showHidden: true })
    expect(told).not.toContain(given.refreshToken)
    expect(told).not.toContain(app.clientSecret)
  })
})

describe('the address where a person says yes', () => {
  test('asks for one scope, for a refresh token and with a proof', () => {
    const connecting = connectingAt(undefined, {
      request: () => Promise.reject(new Error('nothing is sent')),
    })
    const url = connecting.authoriseUrl({ state: 's', redirectUri, challenge })
    expect(`${url.origin}${url.pathname}`).toBe('https://accounts.google.com/o/oauth2/v2/auth')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: app.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: youtubeScope,
      state: 's',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      access_type: 'offline',
      prompt: 'consent',
    })
  })
})

describe('whatever Google’s token address answers', () => {
  const answering = (status: number, text: string): HttpOut => ({
    async request() {
      const body = new TextEncoder().encode(text)
      return { status, headers: {}, body, text: () => text, json: () => JSON.parse(text) as unknown }
    },
  })
  const old: Grant = { token: 'a', refreshToken: 'r', expiresAt: null, refreshExpiresAt: null, scopes: [] }
  const refresh = (status: number, text: string) =>
    connectingAt(undefined, answering(status, text)).refresh(old)

  test('a refresh token that dies is known to die', async () => {
    const text = JSON.stringify({
      access_token: 'b',
      expires_in: 3599,
      refresh_token_expires_in: 604_799,
      scope: youtubeScope,
    })
    expect(await refresh(200, text)).toMatchObject({
      token: 'b',
      refreshToken: 'r',
      refreshExpiresAt: new Date(clock.now().getTime() + 604_799_000),
    })
  })

  test.each([
    [200, '{}', 'unavailable'],
    [200, '<html>school wifi</html>', 'unavailable'],
    [429, '{"error":"rate_limit_exceeded"}', 'rate'],
    [503, '{"error":"invalid_grant"}', 'unavailable'],
    [400, '{"error":"constructor"}', 'unavailable'],
    [401, '{"error":"invalid_client"}', 'permission'],
  ])('%i %s', async (status, text, kind) => {
    await expect(refresh(status, text)).rejects.toMatchObject({ kind })
  })

  test('it is a grant or one failure, never a crash', async () => {
    await assert(
      asyncProperty(constantFrom(200, 400, 401, 403, 500), oneof(string(), json()), async (status, text) => {
        const outcome = await refresh(status, text).catch((error: unknown) => error)
        expect(outcome).toBeInstanceOf(ConnectorFailure)
      }),
    )
  })

  test('a Google account without a channel offers none', async () => {
    const connecting = connectingAt(undefined, answering(200, '{"kind":"youtube#channelListResponse"}'))
    expect(await connecting.accounts(old)).toEqual([])
  })
})
