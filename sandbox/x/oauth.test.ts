import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { callWith, standInX } from '../testing/in-process-x.ts'

const verifier = 'v'.repeat(43)
const challenge = createHash('sha256').update(verifier).digest('base64url')
const redirectUri = 'https://copybook.example/back'
const scopes = 'tweet.read users.read offline.access'

const open = async (secret: string | null = 's3cret') => {
  let at = new Date('2026-11-24T09:00:00Z')
  const it = await standInX({ now: () => at })
  await it.control('POST clients', { clientId: 'copybook', clientSecret: secret })
  const address = (change: Record<string, string> = {}) => {
    const query = {
      response_type: 'code',
      client_id: 'copybook',
      redirect_uri: redirectUri,
      scope: scopes,
      state: 'abc',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...change,
    }
    return `/i/oauth2/authorize?${new URLSearchParams(query)}`
  }
  const say = async (as: string, change: Record<string, string> = {}) => {
    const body = new URLSearchParams({ as, ...change })
    const response = await it.app.request(address(), { method: 'POST', body })
    return new URL(response.headers.get('location')!).searchParams
  }
  const basic = `Basic ${Buffer.from('copybook:s3cret').toString('base64')}`
  const ask = (form: Record<string, string>, authorization = basic) =>
    callWith(it.app, null)('POST /2/oauth2/token', new URLSearchParams(form), { authorization })
  const code = async () => ({
    grant_type: 'authorization_code',
    code: (await say(it.me)).get('code')!,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  })
  return { ...it, address, say, ask, code, wait: (ms: number) => (at = new Date(at.getTime() + ms)) }
}

describe('the page where a person says yes', () => {
  test('shows what is asked for and lets them choose the account', async () => {
    const { app, address } = await open()
    const page = await (await app.request(address())).text()
    expect(page).toContain('tweet.read, users.read, offline.access')
    expect(page).toContain('Yes, as Oakfield Primary (@oakfieldprimary)')
  })

  test('leads back with a code and our state, or with their no', async () => {
    const { say, me } = await open()
    expect((await say(me)).get('state')).toBe('abc')
    expect((await say(me)).get('code')).toBeTruthy()
    expect((await say('')).get('error')).toBe('access_denied')
  })

  test.each([
    { client_id: 'nobody' },
    { response_type: 'token' },
    { code_challenge_method: 'plain' },
    { code_challenge: '' },
    { scope: 'tweet.read everything' },
    { redirect_uri: 'back' },
    { state: '' },
  ])('refuses %j', async change => {
    const { app, address } = await open()
    expect((await app.request(address(change))).status).toBe(400)
    expect((await app.request(address(change), { method: 'POST', body: new URLSearchParams() })).status).toBe(
      400,
    )
  })
})

describe('a code', () => {
  test('is traded once for a key of two hours and of what was granted', async () => {
    const { app, ask, code, wait } = await open()
    const form = await code()
    const { status, body } = await ask(form)
    expect([status, body['expires_in'], body['scope']]).toEqual([200, 7200, scopes])
    expect((await ask(form)).status).toBe(400)
    const call = callWith(app, String(body['access_token']))
    expect((await call('GET /2/users/me')).body.data).toMatchObject({ username: 'oakfieldprimary' })
    expect((await call('POST /2/tweets', { text: 'a' })).status).toBe(403)
    wait(7_200_000)
    expect((await call('GET /2/users/me')).status).toBe(401)
  })

  test.each([
    { code_verifier: 'w'.repeat(43) },
    { redirect_uri: 'https://evil.example' },
    { code: 'x' },
    { grant_type: 'x' },
  ])('is refused with %j', async change => {
    const { ask, code } = await open()
    expect((await ask({ ...(await code()), ...change })).status).toBe(400)
  })

  test('is refused after half a minute, and to whoever is not the app', async () => {
    const { ask, code, wait } = await open()
    expect((await ask(await code(), 'Basic Y29weWJvb2s6bm8=')).status).toBe(401)
    expect((await ask(await code(), '')).status).toBe(401)
    const form = await code()
    wait(31_000)
    expect((await ask(form)).status).toBe(400)
  })

  test('an app without a secret names itself in the form', async () => {
    const { ask, code } = await open(null)
    expect((await ask({ ...(await code()), client_id: 'copybook' }, '')).status).toBe(200)
  })

  test('an address that is asked in JSON gives out nothing', async () => {
    const { app } = await open()
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    expect((await app.request('/2/oauth2/token', init)).status).toBe(400)
  })
})

describe('a refresh token', () => {
  const refresh = (token: unknown) => ({ grant_type: 'refresh_token', refresh_token: String(token) })

  test('dies with its first use, and the key with it', async () => {
    const { app, ask, code } = await open()
    const { body: first } = await ask(await code())
    const { body: second } = await ask(refresh(first['refresh_token']))
    expect(second['refresh_token']).not.toBe(first['refresh_token'])
    expect((await ask(refresh(first['refresh_token']))).body).toMatchObject({ error: 'invalid_request' })
    expect((await callWith(app, String(first['access_token']))('GET /2/users/me')).status).toBe(401)
    expect((await callWith(app, String(second['access_token']))('GET /2/users/me')).status).toBe(200)
  })

  test('can be taken back, lost on its way, or refused by a broken server', async () => {
    const { ask, code, control } = await open()
    const { body: first } = await ask(await code())
    await control('POST faults', { kind: 'revoked', on: 'token' })
    expect((await ask(refresh(first['refresh_token']))).status).toBe(400)
    await control('POST faults', { kind: '500-after-accept', on: 'token' })
    expect((await ask(refresh(first['refresh_token']))).status).toBe(500)
    expect((await ask(refresh(first['refresh_token']))).status).toBe(400)
  })
})
