import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { TestServer } from '../testing/test-server.ts'
import { cookiesOf, PASSWORD, serverForFile, startTestServer } from '../testing/test-server.ts'

/** Behind a proxy, so that each sign-in may come from an address of its own: ten a minute are allowed of one. */
const server = serverForFile({ trustProxy: true })
let addresses = 0
const me = (cookie: string, headers = {}) => server().ask('/api/v1/people/me', { cookie, headers })

async function signIn(
  email: string,
  at: TestServer = server(),
): Promise<{ status: number; cookie: string; body: unknown }> {
  const answer = await at.ask('/api/auth/sign-in/email', {
    body: { email, password: PASSWORD },
    headers: { 'x-forwarded-for': `203.0.113.${(addresses += 1)}` },
  })
  return { status: answer.status, cookie: cookiesOf(answer), body: await answer.json() }
}

/** RFC 6238 with SHA-1, six digits and thirty seconds, as every authenticator app has it. */
function codeOf(totpUri: string, at = Date.now()): string {
  const secret = base32(new URL(totpUri).searchParams.get('secret')!)
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.at(-1)! & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

function base32(text: string): Buffer {
  const bits = Array.from(text.replaceAll('=', ''))
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

test('a password signs in; a wrong one and a stranger are told the same', async () => {
  await server().giveSignIn(server().world.people.teacher, 'teacher@fenland.example')
  const good = await signIn('TEACHER@fenland.example')
  expect(good.status).toBe(200)
  expect(await (await me(good.cookie)).json()).toMatchObject({ id: server().world.people.teacher.personId })
  const refused = await Promise.all(
    ['teacher@fenland.example', 'stranger@fenland.example'].map(async email => {
      const answer = await server().ask('/api/auth/sign-in/email', {
        body: { email, password: 'a wrong one of length' },
      })
      return { status: answer.status, body: await answer.json() }
    }),
  )
  expect(refused[0]).toEqual(refused[1])
  expect(refused[0]!.status).toBe(401)
})

test('nobody signs themselves up', async () => {
  const answer = await server().ask('/api/auth/sign-up/email', {
    body: { email: 'new@fenland.example', password: PASSWORD, name: 'New' },
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  const { rows } = await server().database.admin.query(
    "select 1 from auth.user where email = 'new@fenland.example'",
  )
  expect(rows).toEqual([])
})

describe('the second step', () => {
  test('is set up with a code, asked for at the next sign-in, and opens the elevated ways', async () => {
    await server().giveSignIn(server().world.people.ceo, 'ceo@fenland.example')
    const elevated = async (cookie: string) =>
      await server().ask('/api/v1/people/add-person', {
        cookie,
        body: { schoolId: server().world.school.id, kind: 'volunteer', name: 'Idris Penhale' },
      })
    const first = await signIn('ceo@fenland.example')
    const before = await elevated(first.cookie)
    expect(before.status).toBe(403)
    expect(await before.json()).toMatchObject({ error: { code: 'second-factor-needed' } })

    const enabled = await server().ask('/api/auth/two-factor/enable', {
      cookie: first.cookie,
      body: { password: PASSWORD },
    })
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] }
    expect(backupCodes.length).toBeGreaterThan(5)
    const verified = await server().ask('/api/auth/two-factor/verify-totp', {
      cookie: first.cookie,
      body: { code: codeOf(totpURI) },
    })
    expect(verified.status).toBe(200)
    expect((await elevated(cookiesOf(verified))).status).toBe(200)
    // The session by password alone is over, in whosever hands it was.
    expect((await me(first.cookie)).status).toBe(401)

    const second = await signIn('ceo@fenland.example')
    expect(second.body).toMatchObject({ twoFactorRedirect: true })
    expect((await me(second.cookie)).status).toBe(401)
    const wrong = await server().ask('/api/auth/two-factor/verify-totp', {
      cookie: second.cookie,
      body: { code: '000000' },
    })
    expect(wrong.status).toBe(401)
    const right = await server().ask('/api/auth/two-factor/verify-totp', {
      cookie: second.cookie,
      body: { code: codeOf(totpURI) },
    })
    expect(right.status).toBe(200)
    expect((await elevated(cookiesOf(right))).status).toBe(200)
  })

  test('counts only for the session that took it: another one by password stays what it is', async () => {
    await server().giveSignIn(server().world.people.headteacher, 'head@fenland.example')
    const stolen = await signIn('head@fenland.example')
    const own = await signIn('head@fenland.example')
    const enabled = await server().ask('/api/auth/two-factor/enable', {
      cookie: own.cookie,
      body: { password: PASSWORD },
    })
    const { totpURI } = (await enabled.json()) as { totpURI: string }
    await server().ask('/api/auth/two-factor/verify-totp', {
      cookie: own.cookie,
      body: { code: codeOf(totpURI) },
    })
    const body = { schoolId: server().world.school.id, kind: 'volunteer', name: 'Idris Penhale' }
    const answer = await server().ask('/api/v1/people/add-person', { cookie: stolen.cookie, body })
    expect(await answer.json()).toMatchObject({ error: { code: 'second-factor-needed' } })
  })

  test('is needed to make a token, which is never asked for one', async () => {
    await server().giveSignIn(server().world.people.governor, 'governor@fenland.example')
    const { cookie } = await signIn('governor@fenland.example')
    const body = { label: 'Website', permissions: ['school:view'], expiresOn: '2027-08-31' }
    const answer = await server().ask('/api/v1/people/issue-token', { cookie, body })
    expect(await answer.json()).toMatchObject({ error: { code: 'second-factor-needed' } })
  })

  test('nobody writes into their session that they took it', async () => {
    const { cookie } = await signIn('governor@fenland.example')
    await server().ask('/api/auth/update-session', { cookie, body: { secondFactor: true } })
    const { rows } = await server().database.admin.query<{ secondFactor: boolean | null }>(
      `select "secondFactor" from auth.session s join auth.user u on u.id = s."userId" where email = 'governor@fenland.example'`,
    )
    expect(rows.every(row => row.secondFactor !== true)).toBe(true)
  })
})

describe('a session ends at once', () => {
  test('when it is signed out, revoked, or its person has left', async () => {
    const { manager } = server().world.people
    await server().giveSignIn(manager, 'manager@fenland.example')
    const [one, other, third] = [
      await signIn('manager@fenland.example'),
      await signIn('manager@fenland.example'),
      await signIn('manager@fenland.example'),
    ]
    await server().ask('/api/auth/sign-out', { cookie: one.cookie, body: {} })
    expect((await me(one.cookie)).status).toBe(401)
    expect((await me(other.cookie)).status).toBe(200)
    await server().ask('/api/auth/revoke-other-sessions', { cookie: other.cookie, body: {} })
    expect((await me(third.cookie)).status).toBe(401)
    expect((await me(other.cookie)).status).toBe(200)
    await server().database.admin.query('update person set left_on = $1 where id = $2', [
      '2026-11-22',
      manager.personId,
    ])
    expect((await me(other.cookie)).status).toBe(401)
  })

  test('a cookie that was altered is nobody’s', async () => {
    const { cookie } = await signIn('teacher@fenland.example')
    expect((await me(cookie)).status).toBe(200)
    // The first letter of the signature: its last one ends in two bits that no reader of base64 looks at.
    const altered = cookie.replace(/(?<=\.)./, letter => (letter === 'A' ? 'B' : 'A'))
    expect(altered).not.toBe(cookie)
    expect((await me(altered)).status).toBe(401)
  })
})

test('a token in the header counts before the cookie beside it, and a wrong one is nobody', async () => {
  const { cookie } = await signIn('teacher@fenland.example')
  for (const authorization of ['Bearer cbk_0123456789012345678901', 'Bearer x', 'Basic dGVhY2hlcjp4', '']) {
    expect((await me(cookie, { authorization: authorization || 'Bearer ' })).status).toBe(401)
  }
})

test('attempts are counted per address, and nobody chooses the address that is counted', async () => {
  const own = await startTestServer()
  try {
    const statuses: number[] = []
    for (let turn = 0; turn < 12; turn += 1) {
      const answer = await own.ask('/api/auth/sign-in/email', {
        body: { email: 'x@fenland.example', password: 'a wrong one of length' },
        headers: { 'x-forwarded-for': `203.0.113.${turn}`, 'x-copybook-client-address': `203.0.113.${turn}` },
      })
      statuses.push(answer.status)
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401))
    expect(statuses.slice(10)).toEqual([429, 429])
  } finally {
    await own.close()
  }
})

test('behind a proxy of ours, what it added counts, and not what the client wrote before it', async () => {
  const own = await startTestServer({ trustProxy: true })
  try {
    const attempt = async (forwarded: string) =>
      (
        await own.ask('/api/auth/sign-in/email', {
          body: { email: 'x@fenland.example', password: 'a wrong one of length' },
          headers: { 'x-forwarded-for': forwarded },
        })
      ).status
    for (let turn = 0; turn < 10; turn += 1)
      expect(await attempt(`198.51.100.${turn}, 203.0.113.9`)).toBe(401)
    expect(await attempt('198.51.100.99, 203.0.113.9')).toBe(429)
    expect(await attempt('203.0.113.10')).toBe(401)
  } finally {
    await own.close()
  }
})
