import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectAccount } from '../channels/connect-account.ts'
import type { ConnectedAccount, Connector, Content } from '../channels/connectors/connector.ts'
import { facebook } from '../channels/connectors/facebook/facebook.ts'
import { instagram } from '../channels/connectors/instagram/instagram.ts'
import { linkedin } from '../channels/connectors/linkedin/linkedin.ts'
import { connectorRegistry } from '../channels/connectors/registry.ts'
import { startStandInFacebook } from '../channels/connectors/testing/stand-in-facebook.ts'
import { startPictureHost, startStandInInstagram } from '../channels/connectors/testing/stand-in-instagram.ts'
import { startStandInLinkedIn } from '../channels/connectors/testing/stand-in-linkedin.ts'
import { startStandInX } from '../channels/connectors/testing/stand-in-x.ts'
import { film, startStandInYoutube } from '../channels/connectors/testing/stand-in-youtube.ts'
import { x } from '../channels/connectors/x/x.ts'
import { youtubeOrigins } from '../channels/connectors/youtube/origins.ts'
import { youtube } from '../channels/connectors/youtube/youtube.ts'
import { createHttpOut } from '../platform/http-out.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { loadVariant } from './loaded-variant.ts'
import { settlePublished } from './outbox/settle-published.ts'
import { takeDownPost } from './take-down-post.ts'
import { postingFor } from './testing/posting.ts'

const app = appForFile()
const { approved, as, deliverWhenDue, rowOf, variantOf } = postingFor(app)
beforeEach(() => app().clock.set(WORLD_NOW))

interface Network {
  connector: Connector
  account: ConnectedAccount
  /** Makes the next question at the removal go wrong in the network's own way. */
  fail(): Promise<unknown>
  stop(): Promise<unknown>
}

const school = { name: 'Heron Lane', slug: 'heronlane' }
const http = (origin: string) => createHttpOut({ allow: [origin], maxAnswerBytes: 8 * 1024 * 1024 })
const patience = { everyMs: 5, forMs: 3000 }

const networks: Record<string, () => Promise<Network>> = {
  async facebook() {
    const { origin, makePage, fault, stop } = await startStandInFacebook()
    const connector = facebook({ http: http(origin), clock: app().clock, origin })
    return { connector, account: await makePage(school), fail: () => fault(trouble), stop }
  },
  async instagram() {
    const { origin, makeAccount, fault, stop } = await startStandInInstagram()
    const host = await startPictureHost()
    const { publicMedia } = host
    const connector = instagram({ http: http(origin), clock: app().clock, origin, publicMedia, patience })
    const account = await makeAccount(school)
    return { connector, account, fail: () => fault(trouble), stop: () => Promise.all([stop(), host.stop()]) }
  },
  async x() {
    const { origin, addresses, makeAccount, fault, stop } = await startStandInX()
    const connector = x({ http: http(origin), clock: app().clock, addresses })
    return { connector, account: await makeAccount(school), fail: () => fault(trouble), stop }
  },
  async youtube() {
    const { origin, makeChannel, fault, stop } = await startStandInYoutube()
    const connector = youtube({
      http: http(origin),
      clock: app().clock,
      ...youtubeOrigins(origin),
      patience,
      upload: { pauseMs: 1 },
    })
    return { connector, account: await makeChannel(school), fail: () => fault(trouble), stop }
  },
  async linkedin() {
    const { origin, makeAccount, fault, stop } = await startStandInLinkedIn()
    const connector = linkedin({ http: http(origin), clock: app().clock, origin, site: origin })
    return { connector, account: await makeAccount(school), fail: () => fault(trouble), stop }
  },
}
const trouble = { kind: '500', on: 'remove', times: 2 } as const

describe.each(Object.keys(networks))('a post on %s', channel => {
  let network: Network
  let posts = 0

  beforeAll(async () => {
    network = await networks[channel]!()
    // The school's one account, wherever it is; what may be posted there is shown elsewhere.
    const connector = { ...network.connector, channel: 'facebook', validate: () => [] }
    app().services.connectors = connectorRegistry([connector])
    const { account } = network
    await app().run(connectAccount, as('headteacher'), {
      accountId: app().world.account.id,
      remoteId: account.remoteId,
      token: account.token!,
    })
  }, 30_000)
  afterAll(() => network.stop())

  /** Published on its network as it would be, and in our archive. */
  async function published() {
    posts += 1
    const text = `Reminder: fair number ${posts} is in the hall on Friday after school.`
    const post = await approved(text)
    const { connector, account } = network
    const content = await contentFor(text)
    let answer = await connector.publish({ account, content, idempotencyKey: `k${posts}` })
    if (answer.kind === 'assisted') {
      const staged = { remoteId: answer.staged!, checked: true }
      answer = await connector.publish({ account, content, idempotencyKey: `k${posts}`, staged })
    }
    if (answer.kind !== 'published') throw new Error('it was to be published')
    const { remoteId, permalink } = answer
    await app().runner.runSystem(app().world.trustId, 'test', async context => {
      const variant = await loadVariant(context.tx, post.variantId, { lock: true })
      await settlePublished(context, await rowOf(post), variant, { remoteId, permalink }, { status: 200 })
    })
    return { ...post, text, remoteId, permalink: permalink! }
  }

  async function contentFor(text: string): Promise<Content> {
    if (channel === 'youtube') return { text, link: null, pictures: [], film: film({ title: text }) }
    if (channel !== 'instagram') return { text, link: null, pictures: [] }
    const bytes = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#9a4' } })
      .jpeg()
      .toBuffer()
    return { text, link: null, pictures: [{ bytes, type: 'image/jpeg', altText: 'The hall.' }] }
  }

  /** What anybody sees at the post's own address. */
  async function seenBy(permalink: string, text: string): Promise<boolean> {
    const answer = await fetch(permalink)
    return answer.ok && (await answer.text()).includes(text)
  }

  const takeDown = ({ variantId }: { variantId: string }) =>
    app().run(takeDownPost, as('headteacher'), { variantId, reason: 'The date was wrong.' })
  const proof = async ({ variantId }: { variantId: string }) =>
    (await entriesOf(app(), 'takedown.done')).filter(({ subject }) => subject.id === variantId)

  test('is public, is taken down, and is gone from the page that anybody sees', async () => {
    const post = await published()
    expect(await seenBy(post.permalink, post.text)).toBe(true)
    await takeDown(post)
    await deliverWhenDue(post, 'remove')
    expect(await seenBy(post.permalink, post.text)).toBe(false)
    expect((await variantOf(post)).state).toBe('removed')
    const [done] = await proof(post)
    expect(done!.content).toMatchObject({ how: 'removed', status: expect.any(Number) })
    expect(done!.content['status']).toBeLessThan(300)
    expect(done!.content).toHaveProperty('said')
  })

  test('that is gone already counts as done, and the record says so', async () => {
    const post = await published()
    await network.connector.remove({ account: network.account, remoteId: post.remoteId })
    await takeDown(post)
    await deliverWhenDue(post, 'remove')
    expect((await variantOf(post)).state).toBe('removed')
    expect((await proof(post))[0]!.content).toMatchObject({
      how: 'already-gone',
      status: expect.any(Number),
    })
  })

  test('comes down in the end although the network is in trouble', async () => {
    const post = await published()
    await network.fail()
    await takeDown(post)
    while ((await rowOf(post, 'remove')).state !== 'done') await deliverWhenDue(post, 'remove')
    expect(await seenBy(post.permalink, post.text)).toBe(false)
    expect(await proof(post)).toHaveLength(1)
  })
})
