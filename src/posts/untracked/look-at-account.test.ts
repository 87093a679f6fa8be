import { beforeEach, describe, expect, test } from 'vitest'
import { sweepTrust } from '../../app.ts'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import type { StandingPost } from '../../channels/connectors/standing.ts'
import { connectAccount } from '../../channels/connect-account.ts'
import { createLog } from '../../platform/log.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { takeDownPost } from '../take-down-post.ts'
import { postingFor } from '../testing/posting.ts'
import { listUntracked } from './list-untracked.ts'
import { lookAtAccount } from './look-at-account.ts'

const app = appForFile()
const posting = postingFor(app)
const { approved, as, deliverWhenDue, partsWith } = posting

/** A network that shows what the test says, and takes one page after the other. */
let there: StandingPost[] = []
let trouble: Error | null = null
let endless = false
let looks = 0
let ids = 0
const network: Connector = {
  ...dojo,
  channel: 'facebook',
  name: 'Facebook',
  capabilities: { ...dojo.capabilities, assisted: false },
  async publish({ content }) {
    ids += 1
    there.push(post(`own-${ids}`, content.text))
    const remoteId = `own-${ids}`
    return { kind: 'published', remoteId, permalink: null, network: { status: 200, body: {} } }
  },
  async remove({ remoteId }) {
    there = there.filter(one => one.remoteId !== remoteId)
    return { kind: 'removed', network: { status: 200, body: {} } }
  },
  standing: {
    async posts() {
      looks += 1
      if (trouble) throw trouble
      return { posts: there, cursor: endless ? 'more' : null }
    },
  },
}

const now = () => app().clock.now()
const daysAgo = (days: number): Date => new Date(now().getTime() - days * 86_400_000)
const post = (remoteId: string, text: string, more: Partial<StandingPost> = {}): StandingPost => ({
  remoteId,
  text,
  createdAt: now(),
  permalink: `https://network.example/${remoteId}`,
  visibility: 'public',
  ...more,
})

let pages = 0
beforeEach(async () => {
  there = []
  trouble = null
  endless = false
  app().clock.set(WORLD_NOW)
  app().services.connectors = connectorRegistry([network])
  await app().database.admin.query('delete from untracked_post')
  await app().database.admin.query('delete from account_look')
  // Another page each time, so that what the test before left does not count.
  pages += 1
  await app().run(connectAccount, as('headteacher'), {
    accountId: app().world.account.id,
    remoteId: `page-${pages}`,
    token: 'a-key-of-the-page',
  })
  await app().database.admin.query(
    "update publication set removed_at = now() where remote_id = '1_2' or remote_id like 'own-%'",
  )
})

const account = () => app().world.account.id
const look = () => lookAtAccount(partsWith(), app().world.trustId, account())
const list = () => app().run(listUntracked, as('headteacher'), {})
const texts = async () => (await list()).posts.map(({ text }) => text)
const alarms = async () =>
  (await entriesOf(app(), 'account.untracked-post')).map(({ content }) => content['remoteId'])

/** No comments are read here. */
const makeReader = () => Promise.reject(new Error('nothing is to be read'))

/** What the sweep of one moment does, its jobs worked off. */
async function sweep(): Promise<void> {
  const { database, services, runner, world, jobs } = app()
  const parts = {
    ...partsWith(),
    db: database.db,
    log: createLog('silent'),
    mailer: null,
    services,
    runner,
    makeReader,
  }
  await sweepTrust(parts, world.trustId)
  const asked = jobs.filter(({ queue }) => queue === 'standing').map(({ data }) => data['accountId'])
  jobs.length = 0
  for (const id of new Set(asked)) if (id !== undefined) await lookAtAccount(parts, world.trustId, id)
}

let fairs = 0
async function published() {
  const one = await approved(`Reminder: fair number ${(fairs += 1)} is in the hall on Friday after school.`)
  await deliverWhenDue(one)
  return one
}

describe('what did not go through Copybook', () => {
  test('is listed with its words and link, and alarms once, however often it is looked at', async () => {
    await sweep()
    const before = (await alarms()).length
    there = [post('9', 'Who wrote this?')]
    await look()
    await look()
    expect((await alarms()).slice(before)).toEqual(['9'])
    const [one] = (await list()).posts
    expect(one).toMatchObject({ text: 'Who wrote this?', permalink: 'https://network.example/9' })
    expect(one).toMatchObject({ history: false, goneAt: null, explanation: null, mayAnswer: true })
  })

  test('is known by its id alone: the same words as a post of ours are another post', async () => {
    await sweep()
    const one = await published()
    await look()
    expect(await texts()).toEqual([])
    const ours = there[0]!
    there = [ours, { ...ours, remoteId: 'twin' }]
    app().clock.advance({ minutes: 5 })
    await look()
    expect(await texts()).toEqual([ours.text])
    expect((await alarms()).at(-1)).toBe('twin')
    expect(one.variantId).toBeTruthy()
  })

  test('from before the account was watched is history: listed apart, and nobody is alarmed', async () => {
    await sweep()
    const before = (await alarms()).length
    there = [post('old', 'Years ago', { createdAt: daysAgo(400) })]
    await look()
    expect((await list()).posts).toMatchObject([{ text: 'Years ago', history: true }])
    expect(await alarms()).toHaveLength(before)
  })

  test('connecting the same page again makes nothing history', async () => {
    await sweep()
    there = [post('9', 'Between two keys')]
    app().clock.advance({ hours: 2 })
    const again = { accountId: account(), remoteId: `page-${pages}`, token: 'another-key-of-it' }
    await app().run(connectAccount, as('headteacher'), again)
    await sweep()
    await look()
    expect((await list()).posts).toMatchObject([{ text: 'Between two keys', history: false }])
  })

  test('is said to be gone when it is, and back when it is back', async () => {
    await sweep()
    there = [post('9', 'Now you see me')]
    await look()
    const [standing] = there
    there = []
    await look()
    expect((await list()).posts[0]!.goneAt).toBe(now().toISOString())
    there = [standing!]
    await look()
    expect((await list()).posts[0]!.goneAt).toBeNull()
  })

  test('is no film that only the account sees, but one that whoever has the link sees', async () => {
    await sweep()
    there = [post('a', 'Private', { visibility: 'private' }), post('b', 'Link', { visibility: 'unlisted' })]
    await look()
    expect(await texts()).toEqual(['Link'])
  })

  test('is kept without a word where the network lets nobody keep its words', async () => {
    const retention = { commentHours: 48, profileHours: 24, source: 'https://network.example/terms' }
    const comments = { retention } as unknown as NonNullable<Connector['comments']>
    app().services.connectors = connectorRegistry([{ ...network, comments }])
    await sweep()
    there = [post('9', 'Members only')]
    await look()
    await look()
    expect((await list()).posts).toMatchObject([{ text: '', permalink: 'https://network.example/9' }])
  })

  test('is not a post of ours that is just going out: it waits for the next look, within the hour', async () => {
    await sweep()
    const one = await approved('Reminder: the harvest fair is in the hall on Friday after school.')
    const before = (await alarms()).length
    const { publish } = network
    const during: Connector = {
      ...network,
      async publish(request) {
        const answer = await publish(request)
        await look()
        return answer
      },
    }
    app().services.connectors = connectorRegistry([during])
    await deliverWhenDue(one)
    expect(await texts()).toEqual([])
    app().clock.advance({ hours: 1 })
    await sweep()
    expect(await texts()).toEqual([])
    expect(looks).toBeGreaterThan(1)
    expect(await alarms()).toHaveLength(before)
  })
})

describe('what of ours is missing', () => {
  test('is on record once, and once more when it is back', async () => {
    await sweep()
    const { variantId } = await published()
    const standing = there
    app().clock.advance({ hours: 1 })
    there = []
    await look()
    await look()
    const told = async (kind: string) =>
      (await entriesOf(app(), kind)).filter(({ subject }) => subject.id === variantId).length
    expect(await told('post.missing')).toBe(1)
    expect((await list()).missing).toMatchObject([{ channel: 'facebook' }])
    there = standing
    await look()
    expect([await told('post.missing'), await told('post.back')]).toEqual([1, 1])
    expect((await list()).missing).toEqual([])
  })

  test('is nothing that was published a moment ago, nor what Copybook itself took down', async () => {
    await sweep()
    await published()
    there = []
    await look()
    expect((await list()).missing).toEqual([])
    const down = await published()
    await app().run(takeDownPost, as('headteacher'), { variantId: down.variantId, reason: 'Old.' })
    await deliverWhenDue(down, 'remove')
    app().clock.advance({ hours: 1 })
    there = []
    await look()
    expect((await list()).missing).toHaveLength(1)
  })

  test('follows from nothing when there was more than we read', async () => {
    await sweep()
    await published()
    app().clock.advance({ hours: 1 })
    there = [post('9', 'One of thousands')]
    endless = true
    await look()
    const { missing, posts, looks: said } = await list()
    expect([missing, posts.length]).toEqual([[], 1])
    expect(said[0]!.problem).toContain('Look yourself')
  })
})

describe('when it is looked', () => {
  test('once a day, by one worker however many sweeps there are', async () => {
    await sweep()
    looks = 0
    await sweep()
    expect(looks).toBe(0)
    app().clock.advance({ hours: 24 })
    await Promise.all([sweep(), sweep(), sweep()])
    expect(looks).toBe(1)
  })

  test('one whose worker died is looked at again after its lease', async () => {
    const { runner, world, jobs } = app()
    await sweepTrust(
      {
        ...partsWith(),
        db: app().database.db,
        makeReader,
        log: createLog('silent'),
        mailer: null,
        services: app().services,
        runner,
      },
      world.trustId,
    )
    jobs.length = 0
    looks = 0
    await sweep()
    expect(looks).toBe(0)
    app().clock.advance({ minutes: 10 })
    await sweep()
    expect(looks).toBe(1)
  })

  test('not being able to look is said, proves nothing, and is tried again within the hour', async () => {
    await sweep()
    there = [post('9', 'Stands')]
    await look()
    app().clock.advance({ hours: 24 })
    trouble = new ConnectorFailure('revoked', 'Facebook')
    await sweep()
    const said = await list()
    expect(said.looks[0]).toMatchObject({ problem: expect.stringContaining('withdrawn our access') })
    expect(said.posts[0]!.goneAt).toBeNull()
    trouble = null
    looks = 0
    app().clock.advance({ hours: 1 })
    await sweep()
    expect(looks).toBe(1)
    expect((await list()).looks[0]!.problem).toBeNull()
  })

  test('a closed account is left alone', async () => {
    await sweep()
    looks = 0
    await app().database.admin.query("update account set state = 'closed' where id = $1", [account()])
    app().clock.advance({ hours: 48 })
    await sweep()
    await look()
    expect(looks).toBe(0)
    await app().database.admin.query("update account set state = 'active' where id = $1", [account()])
  })
})
