import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import type { Grant } from '../connecting.ts'
import { linkedin } from './linkedin.ts'
import type { LinkedinApp } from './connecting.ts'
import { startStandInLinkedIn } from '../testing/stand-in-linkedin.ts'
import type { StandInLinkedIn } from '../testing/stand-in-linkedin.ts'

let standIn: StandInLinkedIn
let app: LinkedinApp
let account: ConnectedAccount
let accounts = 0
const clock = new FixedClock(new Date())
const redirectUri = 'https://copybook.oakfield.example/connected'

beforeAll(async () => {
  standIn = await startStandInLinkedIn()
  app = await standIn.application()
}, 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  accounts += 1
  account = await standIn.makeAccount({ name: `Oakfield ${accounts}`, slug: `oakfield-${accounts}` })
  await standIn.clearFaults()
  clock.set(new Date())
})

const connecting = (more: Partial<LinkedinApp> = {}) => {
  const http = createHttpOut({ allow: [standIn.origin] })
  const options = { http, clock, origin: standIn.origin, site: standIn.origin }
  return linkedin({ ...options, app: { ...app, ...more } }).connecting!
}

/** As the person would: open the page, say yes for the newest account, and be sent back with a code. */
async function sayYes(more: Partial<LinkedinApp> = {}, answer: 'yes' | 'no' = 'yes'): Promise<URL> {
  const url = connecting(more).authoriseUrl({ state: 'ours', redirectUri, challenge: 'c' })
  const page = await (await fetch(url)).text()
  const fields = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const people = [...page.matchAll(/name="person" value="(urn[^"]+)"/g)]
  const form = new URLSearchParams(fields.map(([, name, value]) => [name!, value!.replaceAll('&amp;', '&')]))
  form.set('person', answer === 'yes' ? people.at(-1)![1]! : '')
  const back = await fetch(new URL(url.pathname, url), { method: 'POST', body: form, redirect: 'manual' })
  return new URL(back.headers.get('location')!)
}

async function grant(): Promise<Grant> {
  const code = (await sayYes()).searchParams.get('code')!
  return connecting().exchange({ code, redirectUri, verifier: 'v' })
}

const days = (until: Date | null): number =>
  Math.round((until!.getTime() - clock.now().getTime()) / 86_400_000)

describe('connecting', () => {
  test('leads to LinkedIn’s own page and back with our state', async () => {
    const back = await sayYes()
    expect(back.origin + back.pathname).toBe(redirectUri)
    expect(back.searchParams.get('state')).toBe('ours')
    expect((await sayYes({}, 'no')).searchParams.get('code')).toBeNull()
  })

  test('gives a key for 60 days and one to renew it for 365, and the accounts that the person runs', async () => {
    const given = await grant()
    expect(given.scopes).toEqual(connecting().scopes)
    expect([days(given.expiresAt), days(given.refreshExpiresAt)]).toEqual([60, 365])
    const offered = await connecting().accounts(given)
    expect(offered).toEqual([
      { remoteId: account.remoteId, name: account.name, handle: `oakfield-${accounts}`, token: given.token },
    ])
  })

  test('offers no account to whose comments the person may not look', async () => {
    const given = await grant()
    await standIn.setRole(account, 'RECRUITING_POSTER')
    expect(await connecting().accounts(given)).toEqual([])
  })

  test('a renewed key works, and the year runs on from the first consent', async () => {
    const given = await grant()
    const renewed = await connecting().refresh(given)
    expect(renewed.token).not.toBe(given.token)
    expect(renewed.refreshToken).toBe(given.refreshToken)
    expect([days(renewed.expiresAt), days(renewed.refreshExpiresAt)]).toEqual([60, 365])
    expect(await connecting().accounts(renewed)).toHaveLength(1)
  })

  test('a grant with less than was asked for is refused, and says what is missing', async () => {
    const narrow = { scopes: ['w_organization_social_feed'] }
    const code = (await sayYes(narrow)).searchParams.get('code')!
    await expect(connecting().exchange({ code, redirectUri, verifier: 'v' })).rejects.toMatchObject({
      kind: 'permission',
      sentence: expect.stringContaining(
        'r_organization_social_feed (to read posts and comments), rw_organization_admin (to',
      ) as string,
    })
  })

  test('asking for other scopes kills the keys from before', async () => {
    const given = await grant()
    await sayYes({ scopes: ['w_organization_social_feed'] }).then(back =>
      connecting({ scopes: ['w_organization_social_feed'] }).exchange({
        code: back.searchParams.get('code')!,
        redirectUri,
        verifier: 'v',
      }),
    )
    await expect(connecting().accounts(given)).rejects.toMatchObject({ kind: 'revoked' })
    await expect(connecting().refresh(given)).rejects.toMatchObject({ kind: 'revoked' })
  })

  test('a code is good once and for its own address', async () => {
    const code = (await sayYes()).searchParams.get('code')!
    const elsewhere = { code, redirectUri: 'https://evil.example', verifier: 'v' }
    await expect(connecting().exchange(elsewhere)).rejects.toMatchObject({ kind: 'revoked' })
    await expect(connecting().exchange({ ...elsewhere, redirectUri })).rejects.toMatchObject({
      kind: 'revoked',
    })
  })

  test.each([
    ['a grant without a key to renew it', { refreshToken: null }, 'expired'],
    ['a key that was never given out', { refreshToken: 'AQnope' }, 'revoked'],
  ])('%s: connect again', async (_what, more, kind) => {
    await expect(connecting().refresh({ ...(await grant()), ...more })).rejects.toMatchObject({ kind })
  })

  test('a wrong secret is for the administrator, a broken network for later', async () => {
    const given = await grant()
    await expect(connecting({ clientSecret: 'wrong' }).refresh(given)).rejects.toMatchObject({
      kind: 'permission',
      sentence: expect.stringContaining('what was registered') as string,
    })
    await standIn.fault({ kind: '500', on: 'sign-in' })
    await expect(connecting().refresh(given)).rejects.toMatchObject({ kind: 'unavailable' })
  })
})

test('without a registered app nothing can be connected, and the connector says so by having no such part', () => {
  const http = createHttpOut({ allow: [standIn.origin] })
  const without = linkedin({ http, clock, origin: standIn.origin, site: standIn.origin })
  expect(without.connecting).toBeUndefined()
})
