import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { callAs, openSession, standInYoutube, videoOf } from './testing/in-process-youtube.ts'
import { makeAccount } from './testing/in-process.ts'
import { networks } from './testing/five-networks.ts'
import type { Network } from './testing/five-networks.ts'
import { isGenuine, startReceiver } from './testing/receiver.ts'

const silence = () => new Promise<'silence'>(resolve => setTimeout(resolve, 100, 'silence'))

let receiver: Awaited<ReturnType<typeof startReceiver>>
let secret = ''
let network: Network

beforeEach(async () => void (receiver = await startReceiver(() => secret)))
afterEach(() => receiver.stop())

const fault = (kind: string, more: object = {}) =>
  network.control('POST faults', { kind, accountId: network.accountId, ...more })

const refused = async (kind: string): Promise<Awaited<ReturnType<Network['publish']>>> => {
  expect((await fault(kind)).status).toBe(201)
  const answer = await network.publish('Hello')
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(await network.standing()).toBe(0)
  return answer
}

/** Where the network says by when to come again, in its own header. */
const headers: Record<string, string> = {
  facebook: 'x-business-use-case-usage',
  instagram: 'x-business-use-case-usage',
  x: 'x-rate-limit-reset',
}

async function listen(name: string): Promise<void> {
  if (name === 'x') {
    secret = 'agreed'
    await network.control('POST webhook', { url: receiver.url, consumerSecret: secret })
    return
  }
  secret = String((await network.control('GET application')).body['clientSecret'])
  const agreed = name === 'linkedin' ? {} : { verifyToken: 'agreed' }
  const { body } = await network.control('POST webhooks', { url: receiver.url, ...agreed })
  expect(body['registered']).toBe(true)
}

/** By what goes wrong: that the fault does it. */
const shows: Record<string, (kind: string, name: string) => Promise<void>> = {
  async 'the key expires'(kind) {
    expect((await refused(kind)).status).toBe(401)
  },
  async 'the key is revoked'(kind) {
    expect((await refused(kind)).status).toBe(401)
  },
  async 'too many calls'(kind, name) {
    const answer = await refused(kind)
    const told = headers[name]
    if (told !== undefined) expect(answer.headers.get(told)).not.toBeNull()
  },
  async 'refused as a duplicate'(kind) {
    await refused(kind)
    expect((await network.publish('Hello')).status).toBeLessThan(300)
  },
  async 'the answer is lost after it was done'(kind) {
    await fault(kind)
    expect(await Promise.race([network.publish('Hello'), silence()])).toBe('silence')
    expect(await network.standing()).toBe(1)
  },
  async 'it fails before anything is done'(kind) {
    expect((await refused(kind)).status).toBeGreaterThanOrEqual(500)
    expect((await network.publish('Hello')).status).toBeLessThan(300)
  },
  async 'what was put up is not ready yet'(kind) {
    const [before] = (await network.looks!()).toReversed()
    // LinkedIn is asked for a place first, and that strikes too.
    await fault(kind, { on: 'stage', times: 2 })
    const looks = await network.looks!()
    expect(looks[0]).not.toBe(before)
    expect(looks.at(-1)).toBe(before)
  },
  async 'the project is not audited'() {
    const { app } = await standInYoutube()
    const account = await makeAccount(app, { name: 'Elmgrove', slug: 'elmgrove', audited: false })
    const call = callAs(app, account.token)
    const { body } = await call(await openSession(call, videoOf(), 1), new Uint8Array([1]))
    const id = String(body['id'])
    await call('PUT /youtube/v3/videos?part=status', { id, status: { privacyStatus: 'public' } })
    expect((await app.request(`/watch?v=${id}`)).status).toBe(404)
  },
  async 'it says yes and does nothing'(kind) {
    expect(await network.moderate()).toMatchObject({ seen: false })
    await fault(kind, { on: 'moderate' })
    const { status, seen } = await network.moderate()
    expect(status).toBeLessThan(300)
    expect(seen).toBe(true)
  },
  async 'news comes twice'(kind, name) {
    await listen(name)
    if (name === 'x') await fault(kind, { on: 'push' })
    await network.comment('Lovely')
    if (name !== 'x') await network.control(`POST ${kind}`)
    expect(receiver.got).toHaveLength(2)
    expect(receiver.got[1]).toEqual(receiver.got[0])
    expect(isGenuine(receiver.got[0]!, secret)).toBe(true)
  },
  async 'news is forged'(kind, name) {
    await listen(name)
    if (name === 'x') await fault(kind, { on: 'push' })
    await network.comment('Lovely')
    if (name !== 'x') await network.control(`POST ${kind}`)
    expect(receiver.got.map(push => isGenuine(push, secret))).toEqual(name === 'x' ? [false] : [true, false])
  },
}

/** The table of README.md: what goes wrong, at which network, and the fault that does it; null where there is none. */
async function readTable(): Promise<{ what: string; name: string; kind: string | null }[]> {
  const text = await readFile(new URL('README.md', import.meta.url), 'utf8')
  const rows = text
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split('|').map(cell => cell.trim()))
  const begin = rows.findIndex(([, first]) => first === 'what goes wrong')
  const end = rows.findIndex(([, first], at) => at > begin + 1 && !Object.hasOwn(shows, first ?? ''))
  const names = rows[begin]!.slice(2, -1).map(name => name.toLowerCase())
  return rows
    .slice(begin + 2, end === -1 ? undefined : end)
    .flatMap(([, what, ...cells]) =>
      names.map((name, at) => ({ what: what!, name, kind: /^`([^`]+)`/.exec(cells[at]!)?.[1] ?? null })),
    )
}

const table = await readTable()
const exists = table.filter(({ kind }) => kind !== null)

test('the table tells of every switch at every network', () => {
  const told = table.map(({ what, name }) => `${what} ${name}`)
  const all = Object.keys(shows).flatMap(what => Object.keys(networks).map(name => `${what} ${name}`))
  expect(told.toSorted()).toEqual(all.toSorted())
})

test.each(exists)('$name: $what ($kind)', async ({ name, what, kind }) => {
  expect.hasAssertions()
  network = await networks[name]!(receiver.url)
  await shows[what]!(kind!, name)
})

test.each(table.filter(({ kind }) => kind === null))(
  '$name has no way that $what',
  async ({ name, what }) => {
    network = await networks[name]!(receiver.url)
    for (const { kind } of exists.filter(one => one.what === what)) {
      const [path, body] = kind!.startsWith('webhooks/') ? [kind!, {}] : ['faults', { kind }]
      expect((await network.control(`POST ${path}`, body)).status).toBeGreaterThanOrEqual(400)
    }
  },
)
