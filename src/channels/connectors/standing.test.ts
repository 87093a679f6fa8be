import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../platform/clock.ts'
import { createHttpOut } from '../../platform/http-out.ts'
import { dojo, tapestry } from './closed/closed-networks.ts'
import type { ConnectedAccount, Connector } from './connector.ts'
import { facebook } from './facebook/facebook.ts'
import { instagram } from './instagram/instagram.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { standingSince } from './parts/read-standing.ts'
import { startStandInFacebook } from './testing/stand-in-facebook.ts'
import { startPictureHost, startStandInInstagram } from './testing/stand-in-instagram.ts'
import { startStandInLinkedIn } from './testing/stand-in-linkedin.ts'
import { startStandInX, watchedHttp } from './testing/stand-in-x.ts'
import { startStandInYoutube } from './testing/stand-in-youtube.ts'
import { x } from './x/x.ts'
import { youtube } from './youtube/youtube.ts'
import { youtubeOrigins } from './youtube/origins.ts'

const clock = new FixedClock(new Date())

interface Network {
  connector: Connector
  makeAccount(slug: string): Promise<ConnectedAccount>
  /** Somebody posts at the network itself. The post's id comes back. */
  postThere(account: ConnectedAccount, text: string, at: Date): Promise<string>
  /** The next look is answered with an error of the network's. */
  breakOnce(): Promise<unknown>
  stop(): Promise<unknown>
}

/** Each with a stand-in of its own. */
const networks: Record<string, () => Promise<Network>> = {
  async facebook() {
    const standIn = await startStandInFacebook()
    const { origin, fault, stop } = standIn
    return {
      connector: facebook({ http: createHttpOut({ allow: [origin] }), clock, origin }),
      makeAccount: slug => standIn.makePage({ name: 'Oakfield Primary', slug }),
      postThere: (account, message, at) => standIn.postOfThePast(account, message, at),
      breakOnce: () => fault({ kind: '500', on: 'read' }),
      stop,
    }
  },
  async instagram() {
    const standIn = await startStandInInstagram()
    const host = await startPictureHost()
    const { origin, fault } = standIn
    const { publicMedia } = host
    return {
      connector: instagram({ http: createHttpOut({ allow: [origin] }), clock, origin, publicMedia }),
      makeAccount: slug => standIn.makeAccount({ name: 'Oakfield Primary', slug }),
      postThere: (account, caption, at) => standIn.postOfThePast(account, caption, at),
      breakOnce: () => fault({ kind: '500', on: 'read' }),
      stop: () => Promise.all([standIn.stop(), host.stop()]),
    }
  },
  async x() {
    const standIn = await startStandInX()
    const { origin, addresses, fault, stop } = standIn
    return {
      connector: x({ http: watchedHttp(origin, 15_000), clock, addresses }),
      makeAccount: slug => standIn.makeAccount({ name: 'Oakfield Primary', slug }),
      async postThere({ remoteId }, text, at) {
        const post = { message: text, createdTime: at.toISOString() }
        return (await standIn.control<{ id: string }>('POST', `accounts/${remoteId}/posts`, post)).id
      },
      breakOnce: () => fault({ kind: '500', on: 'read' }),
      stop,
    }
  },
  async youtube() {
    const standIn = await startStandInYoutube()
    const { origin, fault, stop } = standIn
    const http = createHttpOut({ allow: [origin], maxAnswerBytes: 8 * 1024 * 1024 })
    return {
      connector: youtube({ http, clock, ...youtubeOrigins(origin) }),
      makeAccount: slug => standIn.makeChannel({ name: 'Oakfield Primary', slug }),
      postThere: (account, title, at) =>
        standIn.pastVideo(account, { title, description: '', createdTime: at.toISOString() }),
      breakOnce: () => fault({ kind: '500', on: 'read' }),
      stop,
    }
  },
  async linkedin() {
    const standIn = await startStandInLinkedIn()
    const { origin, fault, stop } = standIn
    return {
      connector: linkedin({ http: createHttpOut({ allow: [origin] }), clock, origin, site: origin }),
      makeAccount: slug => standIn.makeAccount({ name: 'Oakfield Primary', slug }),
      postThere: (account, text, at) => standIn.postOfThePast(account, text, at),
      breakOnce: () => fault({ kind: '500', on: 'read' }),
      stop,
    }
  },
}

const daysAgo = (days: number): Date => new Date(clock.now().getTime() - days * 86_400_000)

describe.each(Object.keys(networks))('what stands on %s', channel => {
  let network: Network
  let account: ConnectedAccount
  let accounts = 0

  beforeAll(async () => void (network = await networks[channel]!()), 30_000)
  afterAll(() => network.stop())
  beforeEach(async () => {
    accounts += 1
    account = await network.makeAccount(`oakfield${accounts}`)
  })

  const read = (since: Date) => standingSince(network.connector.standing!, account)(since)

  test('an account without posts shows none', async () => {
    expect(await read(daysAgo(30))).toEqual([])
  })

  test('what somebody posted there is told of: id, words, time, address, and that all see it', async () => {
    const at = daysAgo(1)
    const id = await network.postThere(account, 'Nobody asked Copybook', at)
    const [post] = (await read(daysAgo(30)))!
    expect(post).toMatchObject({ remoteId: id, text: expect.stringContaining('Nobody asked Copybook') })
    expect(post).toMatchObject({ visibility: 'public', permalink: expect.stringMatching(/^http/) })
    expect(Math.floor(post!.createdAt.getTime() / 1000)).toBe(Math.floor(at.getTime() / 1000))
  })

  test('two posts with the same words are two posts', async () => {
    const first = await network.postThere(account, 'School is closed.', daysAgo(2))
    const second = await network.postThere(account, 'School is closed.', daysAgo(1))
    const ids = (await read(daysAgo(30)))!.map(({ remoteId }) => remoteId)
    expect(ids.toSorted()).toEqual([first, second].toSorted())
  })

  test('a post that was taken down is no longer told of', async () => {
    const id = await network.postThere(account, 'Gone soon', daysAgo(1))
    await network.connector.remove({ account, remoteId: id })
    expect(await read(daysAgo(30))).toEqual([])
  })

  test('not being able to look is a failure and no empty account', async () => {
    await network.postThere(account, 'Still there', daysAgo(1))
    await network.breakOnce()
    await expect(read(daysAgo(30))).rejects.toMatchObject({ name: 'ConnectorFailure', kind: 'unavailable' })
  })

  test('another’s key sees nothing of it', async () => {
    const other = await network.makeAccount(`elmgrove${accounts}`)
    const asking = { ...account, token: other.token }
    const looking = network.connector.standing!.posts({ account: asking, since: daysAgo(30), cursor: null })
    await expect(looking).rejects.toMatchObject({ name: 'ConnectorFailure' })
  })
})

describe.each(['facebook', 'linkedin'])('a busy account on %s', channel => {
  test('is read page by page, each post once, and past so many pages not at all', async () => {
    const network = await networks[channel]!()
    const account = await network.makeAccount('busy')
    for (let post = 0; post < 130; post += 1) {
      await network.postThere(account, `Post ${post}`, daysAgo(post / 10))
    }
    const { standing } = network.connector
    const all = (await standingSince(standing!, account)(daysAgo(30)))!
    expect(new Set(all.map(({ remoteId }) => remoteId)).size).toBe(130)
    expect(all).toHaveLength(130)
    // The second page is not asked for once the first goes back far enough.
    expect(await standingSince(standing!, account)(daysAgo(1))).toHaveLength(100)
    expect(await standingSince(standing!, account, 1)(daysAgo(30))).toBeNull()
    await network.stop()
  }, 30_000)
})

test('a film that is private or unlisted is told of as such', async () => {
  const standIn = await startStandInYoutube()
  const account = await standIn.makeChannel({ name: 'Oakfield Primary', slug: 'oakfield' })
  const http = createHttpOut({ allow: [standIn.origin], maxAnswerBytes: 8 * 1024 * 1024 })
  const { standing } = youtube({ http, clock, ...youtubeOrigins(standIn.origin) })
  for (const [title, days] of [
    ['private', 2],
    ['unlisted', 1],
  ] as const) {
    const createdTime = daysAgo(days).toISOString()
    await standIn.pastVideo(account, { title, description: '', privacyStatus: title, createdTime })
  }
  const posts = (await standingSince(standing!, account)(daysAgo(30)))!
  const seen = posts.map(({ text, visibility }) => `${text.trim()} ${visibility}`)
  expect(seen.toSorted()).toEqual(['private private', 'unlisted unlisted'])
  await standIn.stop()
}, 30_000)

test('a closed network shows us nothing', () => {
  expect([dojo.standing, tapestry.standing]).toEqual([undefined, undefined])
})
