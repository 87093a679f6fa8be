import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import spec from '../../../../sandbox/x/spec.json' with { type: 'json' }
import type { Connecting, Grant } from '../connecting.ts'
import { startStandInX, watchedHttp } from '../testing/stand-in-x.ts'
import type { XApp } from './connecting.ts'
import { x } from './x.ts'

const verifier = 'a-verifier-of-at-least-forty-three-characters'
const challenge = createHash('sha256').update(verifier).digest('base64url')
const redirectUri = 'https://copybook.example/connected'
const app: XApp = { clientId: 'copy book', clientSecret: 's:cr%t' }

let standIn: Awaited<ReturnType<typeof startStandInX>>
let accountId: string
let accounts = 0
const clock = new FixedClock(new Date())

beforeAll(async () => {
  standIn = await startStandInX()
  await standIn.control('POST', 'clients', app)
  await standIn.control('POST', 'clients', { clientId: 'public', clientSecret: null })
}, 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  accounts += 1
  const made = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield${accounts}` })
  accountId = made.remoteId
  await standIn.clearFaults()
  clock.set(new Date())
})

const connecting = (as: XApp = app): Connecting =>
  x({ http: watchedHttp(standIn.origin), clock, addresses: standIn.addresses, app: as }).connecting!

/** As an administrator would: opens the page, chooses the account, is led back. */
async function sayYes(as: XApp = app, more: Record<string, string> = {}): Promise<string> {
  const url = connecting(as).authoriseUrl({ state: 'our state', redirectUri, challenge })
  expect((await fetch(url)).status).toBe(200)
  const body = new URLSearchParams({ as: accountId, ...more })
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  const back = new URL(response.headers.get('location')!)
  expect(back.searchParams.get('state')).toBe('our state')
  return back.searchParams.get('code')!
}

const exchange = async (as: XApp = app): Promise<Grant> =>
  connecting(as).exchange({ code: await sayYes(as), redirectUri, verifier })

describe('connecting an account', () => {
  test('asks for no more than the calls need, and for all of that', () => {
    const { scopes } = connecting()
    const needed = Object.values(spec.paths)
      .flatMap(methods => Object.values(methods) as { security: { OAuth2UserToken?: string[] }[] }[])
      .flatMap(({ security }) => security.flatMap(one => one.OAuth2UserToken ?? []))
    expect([...scopes].sort()).toEqual([...new Set([...needed, 'offline.access'])].sort())
  })

  test('goes to X’s own page, by the addresses of its specification', () => {
    const { authoriseUrl } = x({
      http: watchedHttp(standIn.origin),
      clock,
      addresses: { api: 'https://api.x.com', web: 'https://x.com' },
      app,
    }).connecting!
    const url = authoriseUrl({ state: 's', redirectUri, challenge })
    expect(`${url.origin}${url.pathname}`).toBe('https://x.com/i/oauth2/authorize')
    const { flows } = spec.components.securitySchemes.OAuth2UserToken
    expect(new URL(flows.authorizationCode.tokenUrl).pathname).toBe('/2/oauth2/token')
    const known: readonly string[] = flows.authorizationCode.scopes
    for (const scope of url.searchParams.get('scope')!.split(' ')) expect(known).toContain(scope)
  })

  test.each([app, { clientId: 'public', clientSecret: null }])(
    'trades the code for a grant and finds the account: %j',
    async as => {
      const grant = await exchange(as)
      expect(grant).toMatchObject({ scopes: connecting().scopes, refreshExpiresAt: null })
      expect(grant.expiresAt).toEqual(new Date(clock.now().getTime() + 7_200_000))
      expect(await connecting(as).accounts(grant)).toEqual([
        { remoteId: accountId, name: 'Oakfield Primary', handle: `@oakfield${accounts}`, token: grant.token },
      ])
      const connector = x({ http: watchedHttp(standIn.origin), clock, addresses: standIn.addresses })
      const account = { remoteId: accountId, name: 'Oakfield', token: grant.token }
      expect(await connector.health(account)).toMatchObject({ state: 'working' })
      expect(connector.connecting).toBeUndefined()
    },
  )

  test('a grant with less is refused, and says what is missing', async () => {
    const code = await sayYes(app, { without: 'tweet.moderate.write' })
    const exchanging = connecting().exchange({ code, redirectUri, verifier })
    await expect(exchanging).rejects.toMatchObject({
      kind: 'permission',
      sentence: expect.stringContaining('tweet.moderate.write') as string,
    })
  })

  test('a code is worth one try, and nothing with another verifier', async () => {
    const code = await sayYes()
    const exchanging = (proof: string) => connecting().exchange({ code, redirectUri, verifier: proof })
    await expect(exchanging('another')).rejects.toMatchObject({ kind: 'revoked', network: { status: 400 } })
    await expect(exchanging(verifier)).rejects.toMatchObject({ kind: 'revoked' })
  })

  test('an app that X does not know is said to be that', async () => {
    const wrong = { ...app, clientSecret: 'wrong' }
    const exchanging = connecting(wrong).exchange({ code: await sayYes(), redirectUri, verifier })
    await expect(exchanging).rejects.toMatchObject({
      kind: 'permission',
      network: { status: 401 },
      sentence: expect.stringContaining('id and secret') as string,
    })
  })
})

describe('renewing a grant', () => {
  test('gives new keys, and the old ones are dead', async () => {
    const first = await exchange()
    const second = await connecting().refresh(first)
    expect(second.token).not.toBe(first.token)
    expect(second.refreshToken).not.toBe(first.refreshToken)
    await expect(connecting().accounts(first)).rejects.toMatchObject({ kind: 'expired' })
    expect(await connecting().accounts(second)).toHaveLength(1)
    await expect(connecting().refresh(first)).rejects.toMatchObject({ kind: 'revoked' })
  })

  test('that was taken back is revoked; one that cannot be renewed has expired', async () => {
    const grant = await exchange()
    await expect(connecting().refresh({ ...grant, refreshToken: null })).rejects.toMatchObject({
      kind: 'expired',
    })
    await standIn.fault({ kind: 'revoked', on: 'token' })
    await expect(connecting().refresh(grant)).rejects.toMatchObject({ kind: 'revoked' })
  })

  test('whose answer was lost on its way is revoked at the next try', async () => {
    const grant = await exchange()
    await standIn.fault({ kind: 'timeout-after-accept', on: 'token' })
    await expect(connecting().refresh(grant)).rejects.toMatchObject({ kind: 'unavailable' })
    await expect(connecting().refresh(grant)).rejects.toMatchObject({ kind: 'revoked' })
  })

  test('whose question never arrived can be tried again', async () => {
    const grant = await exchange()
    for (const kind of ['timeout-before-accept', '500']) {
      await standIn.fault({ kind, on: 'token' })
      await expect(connecting().refresh(grant)).rejects.toMatchObject({ kind: 'unavailable' })
    }
    expect((await connecting().refresh(grant)).token).toBeTruthy()
  })
})

describe('an answer that is not what was asked for', () => {
  const answering = (status: number, text: string): HttpOut => ({
    request: async () => ({
      status,
      headers: {},
      body: new Uint8Array(),
      text: () => text,
      json: () => JSON.parse(text) as unknown,
    }),
  })
  const refreshing = (status: number, text: string) => {
    const { addresses } = standIn
    const grant = {
      token: 'key',
      refreshToken: 'r3fresh',
      expiresAt: null,
      refreshExpiresAt: null,
      scopes: [],
    }
    return x({ http: answering(status, text), clock, addresses, app }).connecting!.refresh(grant)
  }

  test.each([
    [200, '', 'unavailable'],
    [200, '{"access_token":""}', 'unavailable'],
    [200, '{"access_token":"a"}', 'permission'],
    [400, '<html>School wifi</html>', 'unavailable'],
    [429, '{}', 'rate'],
    [503, 'busy', 'unavailable'],
  ])('%i %j is %s, and tells no secret', async (status, text, kind) => {
    const error: unknown = await refreshing(status, text).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ kind })
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/r3fresh|s:cr%t/)
  })

  test('without an end it does not end by itself, as far as X says', async () => {
    const scope = connecting().scopes.join(' ')
    const grant = await refreshing(200, JSON.stringify({ access_token: 'a', scope }))
    expect(grant).toMatchObject({ expiresAt: null, refreshToken: null })
  })

  test('an account without its name is none', async () => {
    const { addresses } = standIn
    const half = x({ http: answering(200, '{"data":{"id":"1"}}'), clock, addresses, app }).connecting!
    const grant = { token: 'k', refreshToken: null, expiresAt: null, refreshExpiresAt: null, scopes: [] }
    await expect(half.accounts(grant)).rejects.toMatchObject({ kind: 'unavailable' })
  })
})
