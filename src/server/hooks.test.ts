import { beforeAll, describe, expect, test } from 'vitest'
import { connectorRegistry } from '../channels/connectors/registry.ts'
import { incoming } from '../moderation/testing/incoming.ts'
import { madeUpNetwork, pushOf, registered, sign } from '../moderation/testing/network.ts'
import { hashOfAllTables } from '../testing/table-hash.ts'
import { serverForFile } from '../testing/test-server.ts'

const server = serverForFile()
const CHANNEL = 'facebook'
const REMOTE_ID = '555'

beforeAll(async () => {
  const { services, database, world } = server()
  services.connectors = connectorRegistry([madeUpNetwork(CHANNEL).connector])
  services.networkApps = new Map([[CHANNEL, registered]])
  await database.admin.query(
    `insert into account (trust_id, school_id, channel, name, state, remote_id, connected_at, created_at)
     values ($1, $2, $3, 'Heron Lane', 'active', $4, now(), now())`,
    [world.trustId, world.school.id, CHANNEL, REMOTE_ID],
  )
})

const push = (body: string, headers: Record<string, string> = { 'x-signature': sign(body) }) =>
  fetch(`${server().url}/hooks/${CHANNEL}`, { method: 'POST', body, headers })

const stored = async (remoteId: string): Promise<number> =>
  (await server().database.admin.query('select from comment where remote_id = $1', [remoteId])).rows.length

test('a network asks whether the address is ours, and gets its answer', async () => {
  const ask = (token: string) =>
    fetch(`${server().url}/hooks/${CHANNEL}?token=${encodeURIComponent(token)}&say=42`)
  const right = await ask(registered.verifyToken)
  expect([right.status, await right.text()]).toEqual([200, '42'])
  expect((await ask('a guess')).status).toBe(401)
})

test('what it pushes is stored, from any origin and without a cookie', async () => {
  const body = pushOf(REMOTE_ID, [incoming({ remoteId: 'h1' })])
  const answer = await push(body, { 'x-signature': sign(body), origin: 'https://network.example' })
  expect(answer.status).toBe(200)
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(await stored('h1')).toBe(1)
})

test('the signature is of the very bytes: spaces and escapes are not ours to tidy', async () => {
  const body = JSON.stringify(
    JSON.parse(pushOf(REMOTE_ID, [incoming({ remoteId: 'h2', text: 'Café' })])),
    null,
    3,
  )
  const escaped = body.replaceAll('é', '\\u00e9')
  expect((await push(escaped)).status).toBe(200)
  expect(await stored('h2')).toBe(1)
})

describe('nothing is stored of', () => {
  const good = pushOf(REMOTE_ID, [incoming({ remoteId: 'bad' })])
  test.each([
    ['a forged push', good, { 'x-signature': sign(good, 'guess') }, 401],
    ['one without a signature', good, {}, 401],
    [
      'one that was changed on its way',
      good.replace('lovely', 'dreadful'),
      { 'x-signature': sign(good) },
      401,
    ],
    ['bytes that are no text', '\u0000\ufffd{', { 'x-signature': sign('\u0000\ufffd{') }, 400],
    ['more than a megabyte', ' '.repeat(1024 * 1024 + 1), {}, 413],
  ])('%s', async (_what, body, headers, status) => {
    const before = await hashOfAllTables(server().database.admin)
    expect((await push(body, headers)).status).toBe(status)
    expect(await hashOfAllTables(server().database.admin)).toBe(before)
  })

  test('a channel that pushes nothing here, whatever is asked', async () => {
    for (const channel of ['dojo', 'nowhere', '%2e%2e', 'facebook/x'])
      expect((await fetch(`${server().url}/hooks/${channel}`, { method: 'POST', body: '{}' })).status).toBe(
        404,
      )
  })
})

test('no log quotes what was pushed, who signed it or what we are to repeat', () => {
  const logged = server().logged()
  expect(logged).toContain('/hooks/:channel')
  for (const secret of ['lovely', 'Jo Penrose', registered.clientSecret, registered.verifyToken])
    expect(logged).not.toContain(secret)
})
