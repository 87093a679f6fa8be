import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectAccount } from '../channels/connect-account.ts'
import type { ConnectedAccount, Connector } from '../channels/connectors/connector.ts'
import { createConnectors } from '../channels/connectors/create-connectors.ts'
import { startStandInFacebook } from '../channels/connectors/testing/stand-in-facebook.ts'
import { startStandInInstagram } from '../channels/connectors/testing/stand-in-instagram.ts'
import { startStandInLinkedIn } from '../channels/connectors/testing/stand-in-linkedin.ts'
import { startStandInX } from '../channels/connectors/testing/stand-in-x.ts'
import { poll } from '../moderation/intake/poll.ts'
import { systemClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { hooks } from './hooks.ts'
import { listen } from './serve.ts'

const app = appForFile()
const verifyToken = 'a word of ours'
const school = { name: 'Oakfield Primary', slug: 'oakfield' }

/** A stand-in with an account that has a post, and what the public and a forger can do there. */
interface Network {
  origin: string
  account: ConnectedAccount
  clientSecret: string
  post(connector: Connector): Promise<string>
  register(url: string): Promise<unknown>
  write(post: string, text: string): Promise<string>
  /** The network sends its last push once more; then somebody else sends one. */
  replayAndForge(): Promise<unknown>
  stop(): Promise<void>
}

async function published(connector: Connector, account: ConnectedAccount): Promise<string> {
  const content = { text: 'Snow day', link: null, pictures: [] }
  const done = await connector.publish({ account, content, idempotencyKey: 'k' })
  if (done.kind !== 'published') throw new Error('the stand-in published nothing')
  return done.remoteId
}

const networks: Record<string, () => Promise<Network>> = {
  async facebook() {
    const standIn = await startStandInFacebook()
    const account = await standIn.makePage(school)
    return {
      ...standIn,
      account,
      ...(await standIn.application()),
      post: connector => published(connector, account),
      register: url => standIn.registerWebhook(url, verifyToken),
      write: (post, text) => standIn.write(account, post, text, { author: 'Maria' }),
      replayAndForge: () => standIn.replay().then(standIn.forge),
    }
  },
  async instagram() {
    const standIn = await startStandInInstagram()
    const account = await standIn.makeAccount(school)
    return {
      ...standIn,
      account,
      ...(await standIn.application()),
      post: () => standIn.postOfThePast(account, 'Snow day', new Date()),
      register: url => standIn.registerWebhook(url, verifyToken),
      write: (post, text) => standIn.write(account, post, text, { author: 'maria' }),
      replayAndForge: () => standIn.replay().then(standIn.forge),
    }
  },
  async linkedin() {
    const standIn = await startStandInLinkedIn()
    const account = await standIn.makeAccount(school)
    return {
      ...standIn,
      account,
      ...(await standIn.application()),
      post: connector => published(connector, account),
      register: url => standIn.registerWebhook(url),
      write: (post, text) => standIn.write(account, post, text, { author: 'Maria' }),
      replayAndForge: () => standIn.replay().then(standIn.forge),
    }
  },
  async x() {
    const standIn = await startStandInX()
    const account = await standIn.makeAccount(school)
    return {
      ...standIn,
      account,
      clientSecret: 'consumer',
      post: connector => published(connector, account),
      register: url => standIn.control('POST', 'webhook', { url, consumerSecret: 'consumer' }),
      write: (postId, text) => standIn.write(account, { author: 'Maria', text, postId }),
      async replayAndForge() {
        await standIn.fault({ kind: 'forged-push', on: 'push' })
        await standIn.write(account, { author: 'Eve', text: 'Forged' })
      },
    }
  },
}

describe.each(Object.keys(networks))('what the public writes on %s', channel => {
  let network: Network
  let closing: { close(): Promise<void> }
  let post: string
  const stored = async () =>
    (
      await app().database.admin.query<{
        remote_id: string
        text: string
        version: number
        publication_id: string
      }>(`select c.* from comment c where account_id = $1 and first_seen_at = $2 order by at`, [
        app().world.account.id,
        app().clock.now(),
      ])
    ).rows

  beforeAll(async () => {
    const { database, runner, services, world, clock, run } = app()
    network = await networks[channel]!()
    clock.set(new Date())
    const { clientSecret, account } = network
    services.connectors = createConnectors({
      clock: systemClock,
      demo: true,
      standIns: { [channel]: network.origin },
      notReachable: 'Nobody is outside.',
    })
    // One app serves a school's Pages and its Instagram accounts.
    const registeredFor = channel === 'instagram' ? 'facebook' : channel
    services.networkApps = new Map([[registeredFor, { clientId: 'app', clientSecret, verifyToken }]])
    await database.admin.query('update account set channel = $1 where id = $2', [channel, world.account.id])
    await database.admin.query('update intake_cursor set cursor = null, due_at = $1, leased_until = null', [
      clock.now(),
    ])
    await run(connectAccount, world.people.headteacher, {
      accountId: world.account.id,
      remoteId: account.remoteId,
      token: account.token!,
    })
    post = await network.post(services.connectors.get(channel)!)
    await database.admin.query('update publication set remote_id = $1 where variant_id = $2', [
      post,
      world.published.variantId,
    ])
    const parts = { db: database.db, runner, services, clock, log: createLog('silent') }
    const server = await listen(new Hono().route('/hooks', hooks(parts)), '127.0.0.1', 0)
    closing = server
    await network.register(`http://127.0.0.1:${server.port}/hooks/${channel}`)
  }, 60_000)
  afterAll(async () => {
    await network.stop()
    await closing.close()
  })

  test('is pushed to us, asked for as well, and stored once, under our own post', async () => {
    const id = await network.write(post, 'What a lovely snowman')
    const [pushed, ...more] = await stored()
    expect(more).toEqual([])
    expect(pushed).toMatchObject({ remote_id: id, version: 1 })
    expect(pushed!.text).toContain('What a lovely snowman')
    expect(pushed!.publication_id).not.toBeNull()
    const { runner, services, world } = app()
    await poll({ runner, services }, world.trustId, world.account.id)
    const { rows } = await app().database.admin.query<{ polled_at: Date | null; failure: string | null }>(
      'select polled_at, failure from intake_cursor where account_id = $1',
      [world.account.id],
    )
    expect(rows[0]).toMatchObject({ polled_at: app().clock.now(), failure: null })
    expect((await stored()).map(({ remote_id, version }) => [remote_id, version])).toEqual([[id, 1]])
  })

  test('is not stored again when it is pushed again, and a forgery is refused', async () => {
    const before = (await stored()).length
    const refused = app().services.pushes.of(channel, 'refused')
    await network.replayAndForge()
    expect((await stored()).length).toBe(before)
    expect(app().services.pushes.of(channel, 'refused')).toBe(refused + 1)
  })
})
