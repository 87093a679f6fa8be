import type { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { challengeLink } from '../moderation/challenges/challenge-link.ts'
import { decideChallenge } from '../moderation/challenges/decide-challenge.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { hashOfAllTables } from '../testing/table-hash.ts'
import { cookiesOf, serverForFile } from '../testing/test-server.ts'
import { challengeRoutes } from './challenge.tsx'

const app = appForFile()
const server = serverForFile()
let routes: Hono
beforeAll(() => {
  const { database, runner, services } = app()
  routes = challengeRoutes({ db: database.db, runner, services, webDirectory: '/nowhere' })
})

const origin = 'http://localhost:3000'
const get = (path: string, cookie = '') => routes.request(path, { headers: { cookie } })
const post = (says: string, cookie: string, from = origin) =>
  routes.request('/challenge', {
    method: 'POST',
    headers: { cookie, origin: from, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ says }),
  })

async function cookieOfLink(): Promise<string> {
  const { link } = await app().run(challengeLink, app().world.people.headteacher, app().world.removal)
  const answer = await get(new URL(link).pathname)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/challenge')
  expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/)
  return cookiesOf(answer)
}
const challenges = async () =>
  (await app().database.admin.query<{ says: string }>('select says from challenge order by made_at, says'))
    .rows

test('a link is exchanged for a short cookie and a clean address, and looking changes nothing', async () => {
  const cookie = await cookieOfLink()
  const before = await hashOfAllTables(app().database.admin)
  const answer = await get('/challenge', cookie)
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page).toContain('On 23 November 2026 we took away a comment')
  expect(page).toContain('because it attacked or insulted somebody')
  expect(page).not.toMatch(/useless|Kim Ashe|The teacher|<script|cbk_/)
  expect(await hashOfAllTables(app().database.admin)).toBe(before)
})

describe('the form', () => {
  test('sent empty or too long keeps what was typed and says what would be right', async () => {
    const cookie = await cookieOfLink()
    const empty = await post('  ', cookie)
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('Write in a few words why'),
    ])
    const long = await post('a'.repeat(3001), cookie)
    expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('a'.repeat(3001))])
    expect(await challenges()).toHaveLength(1)
  })

  test('from another page is refused', async () => {
    const answer = await server().ask('/challenge', {
      body: 'says=Look',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(403)
    expect(await challenges()).toHaveLength(1)
  })

  test('asks once, and what was written is inert', async () => {
    const cookie = await cookieOfLink()
    const says = '<script>alert(1)</script>\u202Eesrever =1+1'
    expect((await post(says, cookie)).status).toBe(303)
    expect((await post('Again.', cookie)).status).toBe(303)
    expect((await challenges()).map(one => one.says)).toContain(says)
    expect(await challenges()).toHaveLength(2)
    const page = await (await get('/challenge', cookie)).text()
    expect(page).toContain('We look at it again')
    expect(page).not.toContain('<textarea')
    const { rows } = await app().database.admin.query<{ id: string }>(
      'select id from challenge where says = $1',
      [says],
    )
    await app().run(decideChallenge, app().world.people.headteacher, {
      id: rows[0]!.id,
      uphold: true,
      reason: 'It was <b>fair</b>.',
    })
    const answered = await (await get('/challenge', cookie)).text()
    expect(answered).toContain('You are right')
    expect(answered).toContain('It was &lt;b&gt;fair&lt;/b&gt;.')
  })
})

test('without a link, with half of one, or with one that is over, the page says so', async () => {
  for (const [path, cookie] of [
    ['/challenge', ''],
    ['/challenge', 'copybook-challenge=cbk_half'],
    ['/challenge/cbk_half', ''],
  ] as const) {
    const answer = await get(path, cookie)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('This link is over')
  }
})

test('the secret of a link is in no log', async () => {
  expect((await server().ask('/challenge/cbk_a-secret-of-somebody')).status).toBe(404)
  expect(server().logged()).toContain('/challenge/:token')
  expect(server().logged()).not.toContain('cbk_a-secret')
})
