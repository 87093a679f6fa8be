import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ConnectedAccount, Connector, Content } from '../../channels/connectors/connector.ts'
import { facebook } from '../../channels/connectors/facebook/facebook.ts'
import { instagram } from '../../channels/connectors/instagram/instagram.ts'
import { linkedin } from '../../channels/connectors/linkedin/linkedin.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { startStandInFacebook } from '../../channels/connectors/testing/stand-in-facebook.ts'
import {
  startPictureHost,
  startStandInInstagram,
} from '../../channels/connectors/testing/stand-in-instagram.ts'
import { startStandInLinkedIn } from '../../channels/connectors/testing/stand-in-linkedin.ts'
import { startStandInX } from '../../channels/connectors/testing/stand-in-x.ts'
import { film, startStandInYoutube } from '../../channels/connectors/testing/stand-in-youtube.ts'
import { x } from '../../channels/connectors/x/x.ts'
import { youtube } from '../../channels/connectors/youtube/youtube.ts'
import { freeze } from '../../channels/freeze.ts'
import { unfreeze } from '../../channels/unfreeze.ts'
import { FixedClock } from '../../platform/clock.ts'
import { createHttpOut } from '../../platform/http-out.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { listPosts } from '../list-posts.ts'
import { jpeg } from '../testing/pictures.ts'
import { postingFor } from '../testing/posting.ts'

/** A school stops all posting while a post of it lies on its network already, unseen: one test for each that stages. */
const app = appForFile()
const { approved, as, claim, deliverWhenDue, forgetDeliveries, variantOf } = postingFor(app)

interface Staging {
  connector: Connector
  account: ConnectedAccount
  /** What everybody sees. */
  seen(): Promise<number>
  /** What goes up first. */
  filled(content: Content): Promise<Content>
  stop(): Promise<void>
}

const clock = new FixedClock(WORLD_NOW)
const patience = { everyMs: 5, forMs: 1000 }
const school = { name: 'Oakfield Primary', slug: 'oakfieldprimary' }
const networkApp = { clientId: 'the-client', clientSecret: 'the-secret-of-the-app' }
const http = (origin: string) => createHttpOut({ allow: [origin] })
const pictured = async (content: Content): Promise<Content> => {
  const bytes = new Uint8Array(await jpeg({ width: 400, height: 400 }))
  return { ...content, pictures: [{ bytes, type: 'image/jpeg', altText: 'The hall, full of books.' }] }
}

const networks: Record<string, () => Promise<Staging>> = {
  async facebook() {
    const standIn = await startStandInFacebook()
    const { origin, stop } = standIn
    const account = await standIn.makePage(school)
    const seen = async () => (await standIn.posts(account)).length
    return {
      connector: facebook({ http: http(origin), clock, origin }),
      account,
      seen,
      filled: pictured,
      stop,
    }
  },
  async instagram() {
    const standIn = await startStandInInstagram()
    const host = await startPictureHost()
    const { origin } = standIn
    const account = await standIn.makeAccount(school)
    const { publicMedia } = host
    return {
      connector: instagram({ http: http(origin), clock, origin, publicMedia, patience }),
      account,
      seen: async () => (await standIn.posts(account)).length,
      filled: pictured,
      async stop() {
        await standIn.stop()
        await host.stop()
      },
    }
  },
  async x() {
    const standIn = await startStandInX()
    const { origin } = standIn
    await standIn.control('POST', 'clients', networkApp)
    const account = await standIn.makeAccount(school)
    const addresses = { api: origin, web: origin }
    return {
      connector: x({ http: http(origin), clock, addresses, app: networkApp, patience }),
      account,
      seen: async () => (await standIn.posts(account)).length,
      filled: pictured,
      stop: standIn.stop,
    }
  },
  async linkedin() {
    const standIn = await startStandInLinkedIn()
    const { origin } = standIn
    const account = await standIn.makeAccount(school)
    return {
      connector: linkedin({ http: http(origin), clock, origin, site: origin, app: networkApp, patience }),
      account,
      seen: async () => (await standIn.posts(account)).length,
      filled: pictured,
      stop: standIn.stop,
    }
  },
  async youtube() {
    const standIn = await startStandInYoutube()
    const { origin } = standIn
    const account = await standIn.makeChannel(school)
    const connector = youtube({
      http: http(origin),
      clock,
      origin,
      watchOrigin: origin,
      studioOrigin: origin,
      patience,
      upload: { pauseMs: 1 },
    })
    return {
      // A second person has looked at it there: what remains is to make it public.
      connector: {
        ...connector,
        async publish(request) {
          const { beforeCommit: _, ...unseen } = request
          const first = await connector.publish(unseen)
          const remoteId = first.kind === 'assisted' ? first.staged! : first.remoteId
          return connector.publish({ ...request, staged: { remoteId, checked: true } })
        },
      },
      account,
      seen: async () =>
        (await standIn.videos(account)).filter(({ status }) => status.privacyStatus === 'public').length,
      filled: async content => ({ ...content, film: film() }),
      stop: standIn.stop,
    }
  },
}

beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await forgetDeliveries()
})

describe.each(Object.keys(networks))('%s: a freeze while a post lies there unseen', channel => {
  let network: Staging
  beforeAll(async () => void (network = await networks[channel]!()), 30_000)
  afterAll(() => network.stop())

  test('stops it before anybody sees it, is shown, and its end sends nothing by itself (G45)', async () => {
    const { connector, account, seen, filled } = network
    const schoolId = app().world.school.id
    let wasFrozen = false
    const frozenInFlight: Connector = {
      ...connector,
      channel: 'facebook',
      async publish(request) {
        return connector.publish({
          ...request,
          account,
          content: await filled(request.content),
          async beforeCommit() {
            if (!wasFrozen) await app().run(freeze, as('headteacher'), { schoolId, reason: 'Sad news.' })
            wasFrozen = true
            await request.beforeCommit?.()
          },
        })
      },
    }
    const services = { ...app().services, connectors: connectorRegistry([frozenInFlight]) }
    const turn = Object.keys(networks).indexOf(channel) + 1
    const post = await approved(`Reminder: book fair number ${turn} is in the hall on Friday after school.`)
    await deliverWhenDue(post, 'publish', { services })
    expect(wasFrozen).toBe(true)
    expect(await seen()).toBe(0)
    expect(await variantOf(post)).toMatchObject({
      state: 'stopped',
      stopped_why: 'Posting is frozen at the moment. Submit it again when that is over.',
    })
    const { posts } = await app().run(listPosts, as('teacher'), { schoolId, state: 'stopped' })
    expect(posts.find(({ variantId }) => variantId === post.variantId)?.stoppedWhy).toMatch(/frozen/)

    await app().run(unfreeze, as('ceo'), { schoolId })
    app().clock.advance({ hours: 1 })
    expect(await claim()).toEqual([])
    expect(await seen()).toBe(0)
  })
})
