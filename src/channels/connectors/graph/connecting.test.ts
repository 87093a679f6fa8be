import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { facebook, facebookScopes } from '../facebook/facebook.ts'
import { ConnectorFailure } from '../failure.ts'
import type { MetaApp } from './connecting.ts'
import { startStandInFacebook } from '../testing/stand-in-facebook.ts'
import type { StandInFacebook } from '../testing/stand-in-facebook.ts'

const clock = new FixedClock(new Date())
const redirectUri = 'https://copybook.example/connect/facebook'

let standIn: StandInFacebook
let app: MetaApp
let oakfield: ConnectedAccount
let elmgrove: ConnectedAccount

beforeAll(async () => {
  standIn = await startStandInFacebook()
  app = await standIn.application()
  oakfield = await standIn.makePage({ name: 'Oakfield Primary', slug: 'oakfield' })
  elmgrove = await standIn.makePage({ name: 'Elmgrove', slug: 'elmgrove' })
}, 30_000)
afterAll(() => standIn.stop())
afterEach(() => standIn.clearFaults())

const connector = (more: Partial<MetaApp> = {}) => {
  const { origin } = standIn
  const http = createHttpOut({ allow: [origin] })
  const ours = { ...app, ...more }
  return facebook({ http, clock, origin, site: origin, app: ours, appSecret: ours.clientSecret })
}
const connecting = (more: Partial<MetaApp> = {}) => connector(more).connecting!

/** What an administrator does on Meta's page: ticks accounts and permissions, then says yes; the way back comes out. */
async function sayYes(
  { accounts = [oakfield], without = [] }: { accounts?: ConnectedAccount[]; without?: string[] } = {},
  url = connecting().authoriseUrl({ state: 's1', redirectUri, challenge: 'c' }),
): Promise<URLSearchParams> {
  const form = new URLSearchParams({ answer: 'yes' })
  for (const { remoteId } of accounts) form.append('account', remoteId)
  for (const scope of facebookScopes) if (!without.includes(scope)) form.append('scope', scope)
  const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  return new URL(response.headers.get('location')!).searchParams
}

const exchange = (code: string) => connecting().exchange({ code, redirectUri, verifier: 'v' })
const grantBy = async (more: Parameters<typeof sayYes>[0] = {}) => exchange((await sayYes(more)).get('code')!)

async function failure(work: Promise<unknown>): Promise<ConnectorFailure> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof ConnectorFailure)) throw new Error(`expected a failure, got ${String(error)}`)
  return error
}

describe('the page where the administrator says yes', () => {
  test('is asked for a code, with our state and the permissions', async () => {
    const url = connecting().authoriseUrl({ state: 's1', redirectUri, challenge: 'c' })
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: app.clientId,
      redirect_uri: redirectUri,
      state: 's1',
      response_type: 'code',
      scope: facebookScopes.join(','),
    })
    const page = await (await fetch(url)).text()
    expect(page).toContain('Oakfield Primary')
    expect(page).toContain('pages_manage_engagement')
    expect((await sayYes()).get('state')).toBe('s1')
  })

  test('with a configuration, that stands for the permissions', async () => {
    const url = connecting({ configId: '77' }).authoriseUrl({ state: 's', redirectUri, challenge: 'c' })
    expect(url.searchParams.get('config_id')).toBe('77')
    expect(url.searchParams.has('scope')).toBe(false)
    expect((await sayYes({}, url)).get('code')).toBeTruthy()
  })

  test('a no comes back without a code', async () => {
    const url = connecting().authoriseUrl({ state: 's1', redirectUri, challenge: 'c' })
    const body = new URLSearchParams({ answer: 'no' })
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
    const back = new URL(response.headers.get('location')!).searchParams
    expect([back.get('code'), back.get('error')]).toEqual([null, 'access_denied'])
  })
})

describe('the grant', () => {
  test('lives for 60 days, with what was granted', async () => {
    const grant = await grantBy()
    expect(grant.scopes).toEqual(expect.arrayContaining([...facebookScopes]))
    const days = (grant.expiresAt!.getTime() - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(60)
    expect(grant.refreshToken).toBeNull()
  })

  test('with less than we ask for is refused, and says what is missing', async () => {
    const { kind, sentence } = await failure(grantBy({ without: ['pages_manage_engagement'] }))
    expect(kind).toBe('permission')
    expect(sentence).toBe(
      'Facebook did not give us everything. Missing: pages_manage_engagement (to answer, hide and remove comments). Connect again and allow all of it.',
    )
  })

  test('is refreshed into a new one, until it is dead', async () => {
    const grant = await grantBy()
    const renewed = await connecting().refresh(grant)
    expect(renewed.token).not.toBe(grant.token)
    expect(renewed.scopes).toEqual(grant.scopes)
    expect((await failure(connecting().refresh({ ...grant, token: 'never given' }))).kind).toBe('expired')
  })

  test('for a code that is spent, made up or for another address there is none', async () => {
    const code = (await sayYes()).get('code')!
    await exchange(code)
    for (const bad of [code, 'made-up']) expect((await failure(exchange(bad))).kind).toBe('revoked')
    const other = (await sayYes()).get('code')!
    const asked = connecting().exchange({ code: other, redirectUri: 'https://a.example', verifier: 'v' })
    expect((await failure(asked)).kind).toBe('revoked')
  })

  test('an app that Meta does not know is the administrator’s to mend', async () => {
    const code = (await sayYes()).get('code')!
    for (const wrong of [{ clientId: '1' }, { clientSecret: 'wrong' }]) {
      const asked = connecting(wrong).exchange({ code, redirectUri, verifier: 'v' })
      expect(await failure(asked)).toMatchObject({
        kind: 'permission',
        sentence: expect.stringContaining('registered'),
      })
    }
  })

  test.each([
    ['500', 'unavailable'],
    ['rate', 'rate'],
  ])('while signing in, %s is %s', async (kind, expected) => {
    const code = (await sayYes()).get('code')!
    await standIn.fault({ kind, on: 'sign-in' })
    expect((await failure(exchange(code))).kind).toBe(expected)
  })
})

describe('the accounts of a grant', () => {
  test('are the Pages that were ticked, each with its own key', async () => {
    const offered = await connecting().accounts(await grantBy())
    expect(offered).toEqual([
      { remoteId: oakfield.remoteId, name: 'Oakfield Primary', handle: '@oakfield', token: oakfield.token },
    ])
    const both = await connecting().accounts(await grantBy({ accounts: [oakfield, elmgrove] }))
    expect(both.map(({ name }) => name)).toEqual(['Oakfield Primary', 'Elmgrove'])
  })

  test('when none was ticked, the sentence says what to do', async () => {
    const { kind, sentence } = await failure(connecting().accounts(await grantBy({ accounts: [] })))
    expect(kind).toBe('permission')
    expect(sentence).toContain('Oakfield Primary, Elmgrove')
  })

  test.each([
    [['CREATE_CONTENT', 'MODERATE'], 1],
    [['PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_MODERATE'], 1],
    [['PROFILE_PLUS_FULL_CONTROL'], 1],
    [['CREATE_CONTENT'], 0],
    [['MODERATE', 'ANALYZE'], 0],
    [[], 0],
  ])('with the tasks %j there are %i', async (tasks, count) => {
    const grant = await grantBy()
    const page = { id: '1', name: 'Oakfield', access_token: 't', tasks }
    const text = () => JSON.stringify({ data: [page] })
    const http = {
      request: async () => ({ status: 200, headers: {}, body: new Uint8Array(), text, json: () => null }),
    }
    const accounts = facebook({ http, clock, origin: standIn.origin, app }).connecting!.accounts(grant)
    if (count === 1) expect(await accounts).toHaveLength(1)
    else expect((await failure(accounts)).sentence).toContain('post and moderate on Oakfield')
  })

  test('with their key everything works, with its proof', async () => {
    const [offered] = await connecting().accounts(await grantBy())
    const account = { ...offered!, token: offered!.token }
    const content = { text: 'Hello', link: null, pictures: [] }
    expect((await connector().publish({ account, content, idempotencyKey: 'k' })).kind).toBe('published')
    expect(await connector().health(account)).toEqual({ state: 'working', until: null })
  })
})

describe('health', () => {
  const healthWith = (data: object) => {
    const real = createHttpOut({ allow: [standIn.origin] })
    const request: typeof real.request = async (url, init) => {
      const answer = await real.request(url, init)
      if (!new URL(url).pathname.endsWith('/debug_token')) return answer
      return { ...answer, status: 200, text: () => JSON.stringify({ data }) }
    }
    return facebook({ http: { request }, clock, origin: standIn.origin, app }).health(oakfield)
  }

  test('tells when the key ends, where Meta says so', async () => {
    const scopes = [...facebookScopes]
    const ends = 1_800_000_000
    expect(await healthWith({ scopes, expires_at: ends })).toEqual({
      state: 'working',
      until: new Date(ends * 1000),
    })
    expect(await healthWith({ scopes, expires_at: 0 })).toEqual({ state: 'working', until: null })
  })

  test('of a key that lost a permission is failing, and names it', async () => {
    const scopes = facebookScopes.filter(scope => scope !== 'pages_manage_posts')
    expect(await healthWith({ scopes })).toMatchObject({
      state: 'failing',
      failure: { kind: 'permission', sentence: expect.stringContaining('pages_manage_posts') },
    })
  })

  test('is working when only this cannot be asked', async () => {
    await standIn.fault({ kind: '500', on: 'sign-in' })
    expect(await connector().health(oakfield)).toEqual({ state: 'working', until: null })
  })
})

describe('answers of Meta’s that are not to be trusted', () => {
  const grant = {
    token: 'person-key',
    refreshToken: null,
    expiresAt: null,
    refreshExpiresAt: null,
    scopes: [],
  }
  const trusted = { clientId: '7', clientSecret: 'app-secret' }

  /** Answers with what the address, and how often one was asked, make of it. */
  const answering = (answer: (url: URL, asked: number) => object, status = 200) => {
    const sent: URL[] = []
    const http: HttpOut = {
      async request(url) {
        const text = JSON.stringify(answer(new URL(url), sent.push(new URL(url))))
        return { status, headers: {}, body: new Uint8Array(), text: () => text, json: () => null }
      },
    }
    const origin = 'https://graph.facebook.com'
    return { sent, connector: facebook({ http, clock, origin, app: trusted }).connecting! }
  }
  const page = (asked: number, after: string) => ({
    data: [{ id: String(asked), name: 'Oakfield', access_token: 't' }],
    paging: { cursors: { after }, next: 'https://graph.facebook.com/more' },
  })

  test('a list that leads back to where it was is refused', async () => {
    const { connector, sent } = answering((_url, asked) => page(asked, asked % 2 === 0 ? 'a' : 'b'))
    expect((await failure(connector.accounts(grant))).kind).toBe('unavailable')
    expect(sent).toHaveLength(3)
  })

  test('a list without end is read for ten pages, full or empty', async () => {
    const { connector, sent } = answering((_url, asked) => page(asked, `after-${asked}`))
    expect(await connector.accounts(grant)).toHaveLength(10)
    expect(sent).toHaveLength(10)
    const empty = answering((_url, asked) => ({ ...page(asked, `after-${asked}`), data: [] }))
    expect(await empty.connector.accounts(grant)).toEqual([])
    expect(empty.sent).toHaveLength(10)
  })

  test.each([1e300, -1, 0, '60', null])('of a lifetime of %j no date is made', async seconds => {
    const { connector } = answering(() => ({ access_token: 'new', expires_in: seconds }))
    expect((await connector.refresh(grant)).expiresAt).toBeNull()
  })

  test('an account whose id would lead elsewhere is not offered', async () => {
    const data = [{ id: '../me', name: 'Oakfield', access_token: 't' }]
    expect(await answering(() => ({ data })).connector.accounts(grant)).toEqual([])
  })

  test('what went wrong never tells the secret, the key or the code, even where the answer repeats the address', async () => {
    const said = (url: URL) => ({ error: { code: 190, message: `no: ${url.href}`, type: url.search } })
    const { connector } = answering(said, 400)
    const asked = [
      connector.refresh(grant),
      connector.exchange({ code: 'one-time-code', redirectUri, verifier: 'v' }),
    ]
    for (const one of asked) {
      const { message, stack, network } = await failure(one)
      expect([message, stack, JSON.stringify(network)].join()).not.toMatch(
        /app-secret|person-key|one-time-code/,
      )
      expect(network).toMatchObject({ status: 400, code: '190', said: null })
    }
  })
})
