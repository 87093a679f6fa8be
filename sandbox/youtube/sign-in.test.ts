import { beforeEach, describe, expect, test } from 'vitest'
import { reasonOf, callAs, standInYoutube } from '../testing/in-process-youtube.ts'
import { app as client } from './sign-in.ts'

const scope = 'https://www.googleapis.com/auth/youtube.force-ssl'
const redirect = 'https://copybook.example/back'

let it: Awaited<ReturnType<typeof standInYoutube>>
let now: Date

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z')
  it = await standInYoutube({ now: () => now })
})

const ask = (more: Record<string, string> = {}): string => {
  const query = {
    client_id: client.clientId,
    redirect_uri: redirect,
    response_type: 'code',
    scope,
    state: 's',
  }
  return `/o/oauth2/v2/auth?${new URLSearchParams({ ...query, ...more })}`
}

async function consent(more: Record<string, string> = {}): Promise<string> {
  const body = new URLSearchParams({ channel: it.account.accountId, scope })
  const answer = await it.app.request(ask(more), { method: 'POST', body })
  return new URL(answer.headers.get('location')!).searchParams.get('code')!
}

async function token(form: Record<string, string>) {
  const own = { client_id: client.clientId, client_secret: client.clientSecret }
  const body = new URLSearchParams({ ...own, ...form })
  const answer = await it.app.request('/token', { method: 'POST', body })
  return { status: answer.status, body: (await answer.json()) as Record<string, string> }
}

const code = (value: string) => ({ grant_type: 'authorization_code', code: value, redirect_uri: redirect })

describe('the page where a person says yes', () => {
  test('names the channels and what the app may do', async () => {
    const sheet = await (await it.app.request(ask())).text()
    expect(sheet).toContain('Continue as Oakfield Primary')
    expect(sheet).toContain(scope)
  })

  test.each([
    ['invalid_client', { client_id: 'other' }],
    ['unsupported_response_type', { response_type: 'token' }],
    ['redirect_uri_mismatch', { redirect_uri: 'nowhere' }],
    ['invalid_request', { code_challenge: 'x', code_challenge_method: 'plain' }],
    ['invalid_request', { acces_type: 'offline' }],
    ['invalid_scope', { scope: '' }],
  ])('%s: %j', async (error, more) => {
    const answer = await it.app.request(ask(more))
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(error)
  })
})

describe('keys', () => {
  test('live for an hour, and with offline access there is a second that gives new ones', async () => {
    const { body } = await token(code(await consent({ access_type: 'offline' })))
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599, scope })
    const call = callAs(it.app, body['access_token']!)
    expect((await call('GET /youtube/v3/channels?part=id&mine=true')).status).toBe(200)
    now = new Date(now.getTime() + 3_600_000)
    expect(reasonOf(await call('GET /youtube/v3/channels?part=id&mine=true'))).toBe('401 authError')
    const again = await token({ grant_type: 'refresh_token', refresh_token: body['refresh_token']! })
    expect(again.body).not.toHaveProperty('refresh_token')
    const fresh = callAs(it.app, again.body['access_token']!)
    expect((await fresh('GET /youtube/v3/channels?part=id&mine=true')).status).toBe(200)
  })

  test('without offline access there is none', async () => {
    expect((await token(code(await consent()))).body).not.toHaveProperty('refresh_token')
  })

  test('a refresh token is no key, and a key no refresh token', async () => {
    const { body } = await token(code(await consent({ access_type: 'offline' })))
    const wrong = callAs(it.app, body['refresh_token']!)
    expect(reasonOf(await wrong('GET /youtube/v3/channels?part=id&mine=true'))).toBe('401 authError')
    const error = await token({ grant_type: 'refresh_token', refresh_token: body['access_token']! })
    expect(error).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  test.each([
    [400, 'invalid_grant', code('nope')],
    [400, 'unsupported_grant_type', { grant_type: 'password' }],
    [400, 'invalid_request', { ...code('x'), idempotency_key: 'k' }],
    [401, 'invalid_client', { ...code('x'), client_secret: 'wrong' }],
  ])('%i %s', async (status, error, form) => {
    expect(await token(form)).toMatchObject({ status, body: { error } })
  })

  test('a challenge wants its verifier', async () => {
    const challenge = { code_challenge: 'x', code_challenge_method: 'S256' }
    expect((await token(code(await consent(challenge)))).body['error']).toBe('invalid_grant')
  })
})
