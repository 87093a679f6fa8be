import { describe, expect, test } from 'vitest'
import { callWith, makePage, standIn } from '../testing/in-process-facebook.ts'
import { permissions } from './login.ts'

const redirectUri = 'https://copybook.example/connect'

const open = async () => {
  let at = new Date('2026-11-24T09:00:00Z')
  const it = await standIn({ now: () => at })
  const other = await makePage(it.app, { name: 'Elmgrove', slug: 'elmgrove' })
  const anybody = callWith(it.app, null)
  const { body } = await anybody('GET /_sandbox/application')
  const client = { client_id: String(body['clientId']), client_secret: String(body['clientSecret']) }
  const dialogue = (more: Record<string, string> = {}) => {
    const ask = { client_id: client.client_id, redirect_uri: redirectUri, state: 's', response_type: 'code' }
    return `/v26.0/dialog/oauth?${new URLSearchParams({ ...ask, scope: permissions.join(','), ...more })}`
  }
  const codeFor = async (accounts: string[], scopes: readonly string[] = permissions) => {
    const form = new URLSearchParams({ answer: 'yes' })
    for (const account of accounts) form.append('account', account)
    for (const scope of scopes) form.append('scope', scope)
    const response = await it.app.request(dialogue(), { method: 'POST', body: form })
    return new URL(response.headers.get('location')!).searchParams.get('code')!
  }
  const token = (more: Record<string, string>) =>
    anybody(`GET /v26.0/oauth/access_token?${new URLSearchParams({ ...client, ...more })}`)
  const grant = async (accounts: string[], scopes?: readonly string[]) => {
    const { body: given } = await token({ code: await codeFor(accounts, scopes), redirect_uri: redirectUri })
    return String(given['access_token'])
  }
  return {
    ...it,
    other,
    anybody,
    client,
    dialogue,
    codeFor,
    token,
    grant,
    later: (hours: number) => void (at = new Date(at.getTime() + hours * 3_600_000)),
  }
}

describe('the dialogue', () => {
  test.each([
    ['an app that nobody registered', { client_id: '1' }],
    ['a scope that is none', { scope: 'pages_show_list,everything' }],
    ['no state', { state: '' }],
    ['another type of answer', { response_type: 'token' }],
    ['an address that is none', { redirect_uri: 'nowhere' }],
  ])('with %s goes nowhere', async (_what, more) => {
    const { app, dialogue } = await open()
    const url = dialogue(more)
    expect((await app.request(url)).status).toBe(400)
    expect((await app.request(url, { method: 'POST', body: new URLSearchParams() })).status).toBe(400)
  })

  test('offers each Page and each permission to tick', async () => {
    const { app, dialogue, page, other } = await open()
    const text = await (await app.request(dialogue())).text()
    for (const value of [page.pageId, other.pageId, ...permissions])
      expect(text).toContain(`value="${value}"`)
  })
})

describe('tokens', () => {
  test('a code is worth one, for ten minutes and the address that it was asked for', async () => {
    const { codeFor, token, page, later } = await open()
    const code = await codeFor([page.pageId])
    expect((await token({ code, redirect_uri: redirectUri })).body).toMatchObject({ expires_in: 3600 })
    expect((await token({ code, redirect_uri: redirectUri })).body.error).toMatchObject({ code: 100 })
    const elsewhere = { code: await codeFor([]), redirect_uri: 'https://a.example' }
    expect((await token(elsewhere)).body.error).toMatchObject({ code: 100 })
    const late = await codeFor([])
    later(1)
    expect((await token({ code: late, redirect_uri: redirectUri })).body.error).toMatchObject({ code: 100 })
  })

  test('a short one becomes one of sixty days, while it lives', async () => {
    const { grant, token, page, later } = await open()
    const short = await grant([page.pageId])
    const exchange = { grant_type: 'fb_exchange_token', fb_exchange_token: short }
    expect((await token(exchange)).body).toMatchObject({ token_type: 'bearer', expires_in: 60 * 86_400 })
    later(2)
    expect((await token(exchange)).body.error).toMatchObject({ code: 190, error_subcode: 463 })
  })

  test('a wrong secret, an unknown parameter and a person’s token as a Page’s are refused', async () => {
    const { grant, token, app, page } = await open()
    expect((await token({ code: 'x', client_secret: 'wrong' })).body.error).toMatchObject({ code: 1 })
    expect((await token({ code: 'x', scope: 'all' })).body.error).toMatchObject({ code: 100 })
    const asPerson = callWith(app, await grant([page.pageId]))
    const posted = await asPerson(`POST /v26.0/${page.pageId}/feed`, { message: 'Hello' })
    expect(posted.body.error).toMatchObject({ code: 190 })
  })
})

describe('what a grant tells', () => {
  test('a key of what was ticked, and of nothing else', async () => {
    const { grant, app, page, other } = await open()
    const call = callWith(app, await grant([page.pageId]))
    const { body } = await call('GET /v26.0/me/accounts?fields=id,access_token,tasks')
    expect(body['data']).toEqual([
      { id: page.pageId, access_token: page.token, tasks: expect.any(Array) },
      { id: other.pageId, tasks: expect.any(Array) },
    ])
    expect((await call('GET /v26.0/me/accounts?fields=email')).body.error).toMatchObject({ code: 100 })
  })

  test('what was granted and what was not', async () => {
    const { grant, app } = await open()
    const call = callWith(app, await grant([], ['pages_show_list']))
    const { data } = (await call('GET /v26.0/me/permissions')).body as unknown as {
      data: { permission: string; status: string }[]
    }
    const granted = data.filter(({ status }) => status === 'granted').map(({ permission }) => permission)
    expect(granted).toEqual(['pages_show_list'])
  })

  test('the app alone asks about a token', async () => {
    const { app, client, page, grant, later } = await open()
    const asApp = callWith(app, `${client.client_id}|${client.client_secret}`)
    const ask = async (token: string) =>
      (await asApp(`GET /v26.0/debug_token?input_token=${token}`)).body['data']
    const token = await grant([page.pageId])
    expect(await ask(page.token)).toMatchObject({ is_valid: true, expires_at: 0 })
    expect(await ask(token)).toMatchObject({
      is_valid: true,
      expires_at: Date.parse('2026-11-24T10:00:00Z') / 1000,
    })
    expect(await ask('made-up')).toMatchObject({ is_valid: false })
    later(2)
    expect(await ask(token)).toMatchObject({ is_valid: false })
    const asPage = callWith(app, page.token)
    expect((await asPage('GET /v26.0/debug_token?input_token=x')).body.error).toMatchObject({ code: 190 })
  })
})
