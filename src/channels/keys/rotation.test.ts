import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerForm } from '../../testing/answer-form.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { challengeOf } from '../connecting/attempt.ts'
import type { Connector } from '../connectors/connector.ts'
import { startStandInX, watchedHttp } from '../connectors/testing/stand-in-x.ts'
import { x } from '../connectors/x/x.ts'
import { openFreshCredential } from './open-fresh-credential.ts'
import { refreshKey } from './refresh-key.ts'
import { keyBy, storeKey } from './store-key.ts'
import { keyWorldForFile } from './testing/key-world.ts'

/** Renewing at a network that takes each renewing key once, as it really answers: its stand-in is a process of its own. */
const app = appForFile()
const { parts, answering, row } = keyWorldForFile(app)
const client = { clientId: 'copybook', clientSecret: 's:cr%t' }
const redirectUri = 'https://copybook.example/connect/x/back'
const verifier = 'a-verifier-of-at-least-forty-three-characters'

let standIn: Awaited<ReturnType<typeof startStandInX>>
let connector: Connector
let accounts = 0
const id = () => app().world.account.id

beforeAll(async () => {
  standIn = await startStandInX()
  await standIn.control('POST', 'clients', client)
}, 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  await standIn.clearFaults()
  accounts += 1
  const name = `Oakfield ${accounts}`
  await standIn.makeAccount({ name, slug: `oakfield${accounts}` })
  connector = x({
    http: watchedHttp(standIn.origin),
    clock: app().clock,
    addresses: standIn.addresses,
    app: client,
  })
  const { connecting, health } = connector
  const ask = { state: 's', redirectUri, challenge: challengeOf(verifier) }
  const url = connecting!.authoriseUrl(ask).href
  const code = (await answerForm(url, { press: new RegExp(`Yes, as ${name} `) })).searchParams.get('code')!
  const grant = await connecting!.exchange({ code, redirectUri, verifier })
  const [offered] = await connecting!.accounts(grant)
  await parts().inTrust(async ({ tx, services, clock, actor }) => {
    const place = { tx, services, trustId: actor.trustId, accountId: id(), now: clock.now() }
    await storeKey(place, keyBy(grant, offered!))
    await tx.updateTable('account').set({ remote_id: offered!.remoteId }).where('id', '=', id()).execute()
  })
  answering({ name: connector.name, connecting: connecting!, health: account => health(account) })
  app().clock.advance({ minutes: 80 })
})

const works = async () => (await connector.health(await openFreshCredential(parts(), id()))).state
const tokenCalls = async () => (await standIn.calls()).filter(call => call.includes('token')).length

test('each renewal stores the next renewing key, and the key works', async () => {
  expect(await refreshKey(parts(), id(), 'due')).toBe('renewed')
  expect(await works()).toBe('working')
  app().clock.advance({ minutes: 80 })
  expect(await refreshKey(parts(), id(), 'due')).toBe('renewed')
  expect(await works()).toBe('working')
})

test('two workers at once ask the network once', async () => {
  const before = await tokenCalls()
  const done = await Promise.all([refreshKey(parts(), id(), 'due'), refreshKey(parts(), id(), 'due')])
  expect(done.toSorted()).toEqual(['nothing', 'renewed'])
  expect(await tokenCalls()).toBe(before + 1)
  expect(await works()).toBe('working')
})

test('a network that is down before it takes the renewing key costs nothing', async () => {
  await standIn.fault({ kind: '500', on: 'token' })
  expect(await refreshKey(parts(), id(), 'due')).toBe('failed')
  app().clock.advance({ minutes: 1 })
  expect(await refreshKey(parts(), id(), 'due')).toBe('renewed')
  expect(await works()).toBe('working')
})

test('an answer that is lost after the renewing key was used up is told to people as what it is', async () => {
  await standIn.fault({ kind: 'timeout-after-accept', on: 'token' })
  expect(await refreshKey(parts(), id(), 'due')).toBe('failed')
  expect(await row()).toMatchObject({ dead_at: null, refresh_attempts: 1 })
  app().clock.advance({ minutes: 1 })
  expect(await refreshKey(parts(), id(), 'due')).toBe('failed')
  expect(await row()).toMatchObject({
    dead_by: 'renewal',
    dead_why: 'X gave us a new key, and its answer was lost on the way. Connect the account again.',
  })
})

test('access that was taken back at the network is told as that', async () => {
  await standIn.fault({ kind: 'revoked', on: 'token' })
  await refreshKey(parts(), id(), 'due')
  expect(await row()).toMatchObject({
    dead_why: 'X has withdrawn our access. An administrator must reconnect this account.',
  })
})
