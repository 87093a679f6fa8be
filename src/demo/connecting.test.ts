import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addAccount } from '../channels/add-account.ts'
import { createConnectors } from '../channels/connectors/create-connectors.ts'
import type { NetworkApps } from '../channels/connectors/network-apps.ts'
import type { KeyParts } from '../channels/keys/refresh-key.ts'
import { sweepKeys } from '../channels/keys/sweep-keys.ts'
import { registerApps } from './register-apps.ts'
import type { StandIns } from './stand-ins.ts'
import { startStandIns } from './stand-ins.ts'
import type { Answering } from '../testing/answer-form.ts'
import { answerForm } from '../testing/answer-form.ts'
import type { TestApp } from '../testing/test-app.ts'
import { createTestApp } from '../testing/test-app.ts'
import type { TestServer } from '../testing/test-server.ts'
import { cookiesOf, PASSWORD, startTestServer } from '../testing/test-server.ts'

/**
 * Connecting as an administrator does it: over HTTP with the cookie of a browser, out to each network's stand-in, back by
 * the address that the network was given, and on by the page that address leads to.
 */
let directory: string
let standIns: StandIns
let apps: NetworkApps
let app: TestApp
let server: TestServer
let head: string
let ceo: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-connecting-'))
  const root = fileURLToPath(new URL('../..', import.meta.url))
  standIns = await startStandIns(root, join(directory, 'stand-ins'))
  apps = await registerApps(standIns.addresses)
  app = await createTestApp(directory)
  app.services.networkApps = apps
  app.services.connectors = createConnectors({
    demo: true,
    standIns: standIns.addresses,
    clock: app.clock,
    apps: Object.fromEntries(apps),
    publicMedia: () => Promise.reject(new Error('nothing is published here')),
  })
  const runnerWith = () => app.runner
  server = await startTestServer({ demo: true, app: { ...app, runnerWith } })
  head = await signIn(app.world.people.headteacher, 'head@fenland.example')
  ceo = await signIn(app.world.people.ceo, 'ceo@fenland.example')
}, 60_000)

afterAll(async () => {
  await server.close()
  await standIns.stop()
  await rm(directory, { recursive: true, force: true })
})

async function signIn(person: { personId: string }, email: string): Promise<string> {
  await server.giveSignIn(person, email)
  return cookiesOf(await server.ask('/api/auth/sign-in/email', { body: { email, password: PASSWORD } }))
}

/** Everything that was answered to a browser so far, so that no test forgets to look for keys in it. */
let answered = ''

async function post(operation: string, body: object, cookie: string) {
  const answer = await server.ask(`/api/v1/channels/${operation}`, { body, cookie })
  const text = await answer.text()
  answered += text
  return { status: answer.status, body: JSON.parse(text) as Record<string, unknown> }
}

/** A page at a stand-in. */
async function makePage(channel: string, name: string, slug: string): Promise<{ id: string; token: string }> {
  const path = channel === 'facebook' ? 'pages' : 'accounts'
  const answer = await fetch(`${standIns.addresses[channel]}/_sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, slug }),
  })
  const made = (await answer.json()) as { pageId?: string; accountId?: string; token: string }
  return { id: (made.pageId ?? made.accountId)!, token: made.token }
}

interface Network {
  channel: string
  /** What a person presses to say yes for a page of this name. */
  yes: (name: string) => RegExp
  no: RegExp
  /** A scope that is not given, how, and what it is for. */
  scope: string
  without: Omit<Answering, 'press'>
  purpose: string
  /** Pages to tick: then the person may give us several. */
  ticks?: true
  trustLevel?: true
}

const networks: Network[] = [
  {
    channel: 'facebook',
    yes: () => /Continue/,
    no: /Cancel/,
    scope: 'pages_manage_posts',
    without: { untick: ['pages_manage_posts'] },
    purpose: 'publish posts and take them down',
    ticks: true,
  },
  {
    channel: 'instagram',
    yes: () => /Continue/,
    no: /Cancel/,
    scope: 'instagram_manage_comments',
    without: { untick: ['instagram_manage_comments'] },
    purpose: 'read, answer, hide and remove comments',
    ticks: true,
  },
  {
    channel: 'x',
    yes: name => new RegExp(`Yes, as ${name} `),
    no: /^No$/,
    scope: 'media.write',
    without: { extra: { without: 'media.write' } },
    purpose: 'add pictures',
  },
  {
    channel: 'youtube',
    yes: name => new RegExp(`Continue as ${name}$`),
    no: /Cancel/,
    scope: 'youtube.force-ssl',
    without: { untick: ['https://www.googleapis.com/auth/youtube.force-ssl'] },
    purpose: 'publish films and look after comments',
  },
  {
    channel: 'linkedin',
    yes: name => new RegExp(`who runs ${name}$`),
    no: /^No$/,
    scope: 'rw_organization_admin',
    without: { hidden: { scope: 'r_organization_social_feed w_organization_social_feed' } },
    purpose: 'see which pages you look after',
    trustLevel: true,
  },
]

describe.each(networks)('$channel', network => {
  const { channel, yes, no, ticks } = network
  const cookie = () => (network.trustLevel ? ceo : head)
  let round = 0
  let accountId: string
  let name: string
  let page: { id: string; token: string }
  let other: { id: string; token: string }

  beforeEach(async () => {
    round += 1
    const { people, school } = app.world
    const who = network.trustLevel ? people.ceo : people.headteacher
    const schoolId = network.trustLevel ? null : school.id
    name = `Oakfield ${round}`
    accountId = (await app.run(addAccount, who, { schoolId, channel, name: `${name} there` })).id
    page = await makePage(channel, name, `oakfield${round}`)
    other = await makePage(channel, `Elmgrove ${round}`, `elmgrove${round}`)
  })

  async function begin(): Promise<string> {
    const { status, body } = await post('start-connecting', { accountId }, cookie())
    expect(status).toBe(200)
    return body['authoriseUrl'] as string
  }

  /** Every page at the stand-in but those of these names is left unticked. */
  async function onlyTicked(url: string, wanted: readonly string[]): Promise<string[]> {
    if (!ticks) return []
    const html = await (await fetch(url)).text()
    const all = [...html.matchAll(/name="account" value="([^"]*)"[^>]*>([^<]*)/g)]
    return all.filter(([, , label]) => !wanted.includes(label!.trim())).map(([, id]) => id!)
  }

  /** To the network and back: what the page of ours finds behind the hash. */
  async function thereAndBack(
    answering: Partial<Answering> = {},
    { wanted = [name] }: { wanted?: readonly string[] } = {},
  ) {
    const address = await begin()
    const untick = [...(await onlyTicked(address, wanted)), ...(answering.untick ?? [])]
    const back = await answerForm(address, { press: yes(name), ...answering, untick })
    expect(`${back.origin}${back.pathname}`).toBe(`${server.origin}/connect/${channel}/back`)
    const answer = await server.ask(`${back.pathname}${back.search}`, { cookie: cookie() })
    expect(answer.status).toBe(303)
    const [path, hash] = answer.headers.get('location')!.split('#')
    expect(path).toBe('/accounts/connecting')
    const found = new URLSearchParams(hash)
    return { state: found.get('state')!, code: found.get('code') }
  }

  const finish = (input: { state: string; code: string | null }, as = cookie()) =>
    post('finish-connecting', input, as)

  const choose = (attemptId: unknown, remoteId: string, as = cookie()) =>
    post('choose-offered', { attemptId, remoteId }, as)

  /** As somebody does who says yes to everything, and that the page is theirs where they are asked. */
  async function connect() {
    const finished = await finish(await thereAndBack())
    if (finished.body['outcome'] !== 'choose') return finished
    return choose(finished.body['attemptId'], page.id)
  }

  async function shown() {
    const answer = await server.ask('/api/v1/channels/list-accounts', { cookie: cookie() })
    const text = await answer.text()
    answered += text
    const { accounts } = JSON.parse(text) as { accounts: { id: string; connectedAt: string | null }[] }
    return accounts.find(({ id }) => id === accountId)!
  }

  test('is connected by its administrator, and the network takes the key', async () => {
    const { body } = await finish(await thereAndBack())
    // Asked even of one: whoever is signed in there may be so as themselves.
    expect(body).toMatchObject({ outcome: 'choose', offered: [{ remoteId: page.id, name }] })
    expect((await shown()).connectedAt).toBeNull()
    const done = await choose(body['attemptId'], page.id)
    expect(done).toMatchObject({ status: 200, body: { accountId, name } })
    expect((await shown()).connectedAt).not.toBeNull()
    await sweepKeys(keyParts())
    const { rows } = await app.database.admin.query<{ health: object; dead_at: Date | null }>(
      'select health, dead_at from account_credential where account_id = $1',
      [accountId],
    )
    expect(rows).toMatchObject([{ health: { state: 'working' }, dead_at: null }])
  })

  test('a state that comes back twice is good once', async () => {
    const back = await thereAndBack()
    await finish(back)
    expect(await finish(back)).toMatchObject({ status: 404 })
  })

  test('a state that nobody was given, another person’s, or one of ten minutes ago changes nothing', async () => {
    const back = await thereAndBack()
    expect((await finish({ ...back, state: `${back.state.slice(1)}A` })).status).toBe(404)
    const another = await finish(back, network.trustLevel ? head : ceo)
    expect([403, 404]).toContain(another.status)
    const before = app.clock.now()
    app.clock.advance({ minutes: 10 })
    const late = await finish(back)
    app.clock.set(before)
    expect(late).toMatchObject({
      status: 404,
      body: { error: { message: expect.stringContaining('Begin again from the accounts page') as string } },
    })
    expect((await shown()).connectedAt).toBeNull()
  })

  test('somebody who says no at the network is told that nothing changed', async () => {
    const back = await thereAndBack({ press: no })
    expect(back.code).toBeNull()
    expect((await finish(back)).body).toMatchObject({
      outcome: 'refused',
      says: expect.stringMatching(/^You said no at .+\. Nothing was changed\.$/) as string,
    })
  })

  test('a code that somebody made up is refused in one sentence', async () => {
    const { state } = await thereAndBack()
    const { status, body } = await finish({ state, code: 'made-up' })
    expect(status).toBe(200)
    expect(body['outcome']).toBe('refused')
  })

  test('a grant without one of the scopes is refused, and says which and what for', async () => {
    const { body } = await finish(await thereAndBack(network.without))
    expect(body['outcome']).toBe('refused')
    expect(body['says']).toContain(network.scope)
    expect(body['says']).toContain(network.purpose)
    expect((await shown()).connectedAt).toBeNull()
  })

  test('connecting again takes the same page only', async () => {
    await connect()
    const elsewhere = await thereAndBack(
      { press: yes(`Elmgrove ${round}`) },
      { wanted: [`Elmgrove ${round}`] },
    )
    const refused = await finish(elsewhere)
    expect(refused.body).toMatchObject({
      outcome: 'refused',
      says: expect.stringContaining(`Elmgrove ${round}`) as string,
    })
    expect((await finish(await thereAndBack())).body).toMatchObject({ outcome: 'connected', name })
  })

  test('a page that is connected to another account here is refused', async () => {
    await connect()
    const { people, school } = app.world
    const who = network.trustLevel ? people.ceo : people.headteacher
    const schoolId = network.trustLevel ? null : school.id
    accountId = (await app.run(addAccount, who, { schoolId, channel, name: 'A second one' })).id
    expect(await connect()).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('connected to another account') as string } },
    })
    expect((await shown()).connectedAt).toBeNull()
  })

  // Only where a page is ticked may somebody give us several.
  test.each(ticks ? ['two'] : [])('of %s pages the person chooses one, once', async () => {
    const { body } = await finish(await thereAndBack({}, { wanted: [name, `Elmgrove ${round}`] }))
    expect(body).toMatchObject({ outcome: 'choose' })
    const offered = body['offered'] as { remoteId: string; name: string }[]
    expect(offered.map(one => one.name).toSorted()).toEqual([`Elmgrove ${round}`, name])
    const { attemptId } = body
    expect((await choose(attemptId, page.id, ceo)).status).toBe(404)
    expect((await choose(attemptId, '12345')).status).toBe(422)
    expect(await choose(attemptId, page.id)).toMatchObject({ status: 200, body: { accountId, name } })
    expect((await choose(attemptId, other.id)).status).toBe(409)
  })

  test('neither an answer, nor the log, nor the record, nor a row shows a key or a code', async () => {
    await connect()
    const back = await thereAndBack()
    await finish(back)
    const dump = await everyRow()
    const known = await keysAt(accountId)
    for (const secret of [...known, back.code!, back.state]) {
      for (const [where, text] of Object.entries({ answered, logged: server.logged(), dump })) {
        // The one who connects carries the state: it is in the address that they are sent to.
        if (where === 'answered' && secret === back.state) continue
        expect(text.includes(secret), `${where} holds a secret`).toBe(false)
      }
    }
  })
})

const keyParts = (): KeyParts => ({
  services: app.services,
  inTrust: work => app.runner.runSystem(app.world.trustId, 'keys', work),
})

/** What is sealed in the rows of an account, opened. */
async function keysAt(accountId: string): Promise<string[]> {
  const { trustId } = app.world
  const { rows } = await app.database.admin.query<{ sealed: Buffer; grant_sealed: Buffer | null }>(
    'select sealed, grant_sealed from account_credential where account_id = $1',
    [accountId],
  )
  return rows.flatMap(({ sealed, grant_sealed }) => {
    const token = app.services.secrets.open(sealed, `account-credential:${trustId}:${accountId}`)
    if (grant_sealed === null) return [token]
    const grant = app.services.secrets.open(grant_sealed, `account-grant:${trustId}:${accountId}`)
    return [token, (JSON.parse(grant) as { refreshToken: string }).refreshToken]
  })
}

async function everyRow(): Promise<string> {
  const { rows } = await app.database.admin.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  )
  const all: string[] = []
  for (const { name } of rows) {
    const found = await app.database.admin.query<{ row: string }>(`select t::text as row from "${name}" t`)
    all.push(...found.rows.map(({ row }) => row))
  }
  // Bytes are shown in hex: what is stored as text within them is read as text too.
  return all
    .join('\n')
    .replaceAll(/\\\\x((?:[0-9a-f]{2})+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'))
}
