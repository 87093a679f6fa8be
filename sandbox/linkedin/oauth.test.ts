import { beforeEach, describe, expect, test } from 'vitest'
import { callLinkedIn, standInLinkedIn } from '../testing/in-process-linkedin.ts'

let it: Awaited<ReturnType<typeof standInLinkedIn>>
let now: Date
let app: { client_id: string; client_secret: string }
const redirect_uri = 'https://copybook.example/connected'

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z')
  it = await standInLinkedIn({ now: () => now })
  const { clientId, clientSecret } = (await it.control('GET /_sandbox/application')).body
  app = { client_id: String(clientId), client_secret: String(clientSecret) }
})

const later = (days: number): void => void (now = new Date(now.getTime() + days * 86_400_000))

const ask = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    response_type: 'code',
    client_id: app.client_id,
    redirect_uri,
    state: 's',
    scope: 'r_organization_social_feed rw_organization_admin',
    ...more,
  })

async function code(): Promise<string> {
  const page = await (await it.app.request(`/oauth/v2/authorization?${ask()}`)).text()
  const person = /name="person" value="(urn[^"]+)"/.exec(page)![1]!
  const body = ask({ person })
  const back = await it.app.request('/oauth/v2/authorization', { method: 'POST', body })
  return new URL(back.headers.get('location')!).searchParams.get('code')!
}

const trade = (form: Record<string, string>) =>
  it.control('POST /oauth/v2/accessToken', new URLSearchParams({ ...app, ...form }), {
    'content-type': 'application/x-www-form-urlencoded',
  })
const first = async () => trade({ grant_type: 'authorization_code', code: await code(), redirect_uri })

describe('sign-in', () => {
  test('trades a code once for a key of 60 days that works', async () => {
    const given = await first()
    expect(given.body).toMatchObject({
      expires_in: 5_184_000,
      refresh_token_expires_in: 31_536_000,
      scope: 'r_organization_social_feed,rw_organization_admin',
    })
    const call = callLinkedIn(it.app, String(given.body['access_token']))
    expect((await call('GET /rest/organizationAcls?q=roleAssignee')).status).toBe(200)
    later(60)
    expect((await call('GET /rest/organizationAcls?q=roleAssignee')).body['code']).toBe(
      'EXPIRED_ACCESS_TOKEN',
    )
  })

  test('renews until a year after the first consent, and not a day longer', async () => {
    const refresh_token = String((await first()).body['refresh_token'])
    later(300)
    const renewed = await trade({ grant_type: 'refresh_token', refresh_token })
    expect(renewed.body).toMatchObject({ expires_in: 5_184_000, refresh_token_expires_in: 65 * 86_400 })
    later(65)
    expect(await trade({ grant_type: 'refresh_token', refresh_token })).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    })
  })

  test('kills the keys of before when other scopes are asked for', async () => {
    expect((await it.call('GET /rest/organizationAcls?q=roleAssignee')).status).toBe(200)
    await first()
    expect((await it.call('GET /rest/organizationAcls?q=roleAssignee')).body['code']).toBe(
      'REVOKED_ACCESS_TOKEN',
    )
  })

  test('tells of a key whether it lives and until when', async () => {
    const given = await first()
    const look = (token: string) =>
      it.control('POST /oauth/v2/introspectToken', new URLSearchParams({ ...app, token }), {
        'content-type': 'application/x-www-form-urlencoded',
      })
    const until = Math.floor(now.getTime() / 1000) + 5_184_000
    const token = String(given.body['access_token'])
    expect((await look(token)).body).toMatchObject({ active: true, status: 'active', expires_at: until })
    expect((await look(it.account.token)).body).toMatchObject({ active: false, status: 'revoked' })
    expect((await look('nope')).body).toEqual({ active: false })
    later(61)
    expect((await look(token)).body).toMatchObject({ active: false, status: 'expired' })
  })
})

describe('sign-in refuses', () => {
  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ client_id: 'nope' }, 'invalid_client_id'],
    [{ redirect_uri: 'nope' }, 'invalid_redirect_uri'],
    [{ scope: 'everything' }, 'unauthorized_scope_error'],
    [{ code_challenge: 'x' }, 'invalid_request'],
  ])('to ask with %j', async (more: Record<string, string>, error) => {
    expect((await it.control(`GET /oauth/v2/authorization?${ask(more)}`)).body).toMatchObject({ error })
  })

  test('a code twice, too late, for another address or with another secret', async () => {
    const form = { grant_type: 'authorization_code', redirect_uri }
    const used = await code()
    await trade({ ...form, code: used })
    expect((await trade({ ...form, code: used })).status).toBe(400)
    const late = await code()
    later(1)
    expect((await trade({ ...form, code: late })).status).toBe(400)
    expect((await trade({ ...form, code: await code(), redirect_uri: 'https://a.example' })).status).toBe(400)
    expect((await trade({ ...form, code: await code(), client_secret: 'x' })).body).toMatchObject({
      error: 'invalid_client',
    })
    expect((await trade({ grant_type: 'password' })).body).toMatchObject({ error: 'unsupported_grant_type' })
    expect((await it.control('POST /oauth/v2/accessToken', { ...app })).status).toBe(400)
  })
})
