import { beforeEach, describe, expect, test } from 'vitest'
import { addAccount } from '../../channels/add-account.ts'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import type { Connector, Pace } from '../../channels/connectors/connector.ts'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { listPosts } from '../list-posts.ts'
import { takeDownPost } from '../take-down-post.ts'
import { postingFor } from '../testing/posting.ts'
import type { Drafted } from '../testing/posting.ts'
import { deliver } from './deliver.ts'

const app = appForFile()
const { approved, as, claim, deliverWhenDue, forgetDeliveries, partsWith, rowOf, variantOf } = postingFor(app)

let sent: string[] = []
beforeEach(async () => {
  sent = []
  app().clock.set(WORLD_NOW)
  await forgetDeliveries()
})

let days = 0
const post = (): Promise<Drafted> =>
  approved(`Reminder: the choir sings on day ${(days += 1)} in the hall, after school.`)
const several = async (count: number): Promise<Drafted[]> => {
  const posts: Drafted[] = []
  for (let at = 0; at < count; at += 1) posts.push(await post())
  return posts
}

/** A network that takes all at once, as far as `publish` and `remove` do not say otherwise. */
function networkOf(more: Partial<Connector> & { pace?: Pace | null } = {}) {
  const { pace = null, ...rest } = more
  const connector: Connector = {
    ...dojo,
    name: 'Facebook',
    channel: 'facebook',
    capabilities: { ...dojo.capabilities, assisted: false, publishText: true },
    limits: { ...dojo.limits, pace },
    async publish({ content, beforeCommit }) {
      await beforeCommit?.()
      sent.push(content.text)
      return {
        kind: 'published',
        remoteId: `1_${sent.length}`,
        permalink: null,
        network: { status: 200, body: {} },
      }
    },
    remove: async () => ({ kind: 'removed', network: { status: 200, body: {} } }),
    ...rest,
  }
  return partsWith({ services: { ...app().services, connectors: connectorRegistry([connector, dojo]) } })
}

type Parts = ReturnType<typeof networkOf>

/** All that a worker finds to do at this moment. */
async function work(parts: Parts): Promise<number> {
  let done = 0
  for (let rows = await claim(); rows.length > 0; rows = await claim()) {
    for (const row of rows) await deliver(parts, app().world.trustId, row)
    done += rows.length
  }
  return done
}

const rate = (minutes: number) => () =>
  Promise.reject(
    new ConnectorFailure('rate', 'Facebook', {
      retryAt: new Date(app().clock.now().getTime() + minutes * 60_000),
    }),
  )

describe('a network that asks for time', () => {
  test('is asked by one post, and all of its account wait; another account goes on', async () => {
    const posts = await several(5)
    const { id: accountId } = await app().run(addAccount, as('headteacher'), {
      schoolId: app().world.school.id,
      channel: 'dojo',
      name: 'Year 4',
    })
    await app().database.admin.query(
      `insert into account_authorisation (trust_id, account_id, school_id, person_id, capability, from_date, until_date, granted_by)
       select trust_id, $1, school_id, person_id, capability, from_date, until_date, granted_by
       from account_authorisation where account_id = $2`,
      [accountId, app().world.account.id],
    )
    const elsewhere = await approved('Reminder: the choir sings on Monday, after school.', { accountId })
    app().clock.advance({ seconds: 10 })
    let asked = 0
    const refuse = rate(15)
    const parts = networkOf({ publish: () => ((asked += 1), refuse()) })
    await work(parts)
    expect(asked).toBe(1)
    expect((await rowOf(elsewhere)).state).toBe('assisted')
    app().clock.advance({ minutes: 14 })
    expect(await work(parts)).toBe(0)
    app().clock.advance({ minutes: 2 })
    await work(networkOf())
    expect(sent).toHaveLength(posts.length)
  })

  test('shows each of its posts why it is late, and not only the one that asked', async () => {
    const posts = await several(2)
    app().clock.advance({ seconds: 10 })
    await work(networkOf({ publish: rate(15) }))
    const { posts: listed } = await app().run(listPosts, as('teacher'), { schoolId: app().world.school.id })
    for (const { variantId } of posts) {
      expect(listed.find(one => one.variantId === variantId)).toMatchObject({
        state: 'approved',
        trouble: 'Facebook asks us to slow down. Copybook tries again by itself.',
      })
    }
    const early = await post()
    const { posts: later } = await app().run(listPosts, as('teacher'), { schoolId: app().world.school.id })
    expect(later.find(one => one.variantId === early.variantId)).toMatchObject({ trouble: null })
  })

  test('is asked by a take-down all the same, once: refused itself, those wait too', async () => {
    const [first, second] = await several(2)
    await deliverWhenDue(first!, 'publish', networkOf())
    await deliverWhenDue(second!, 'publish', networkOf())
    await post()
    app().clock.advance({ seconds: 10 })
    await work(networkOf({ publish: rate(60) }))
    for (const { variantId } of [first!, second!]) {
      await app().run(takeDownPost, as('headteacher'), { variantId, reason: 'It is out of date.' })
    }
    let asked = 0
    const refuse = rate(5)
    app().clock.advance({ seconds: 10 })
    await work(networkOf({ remove: () => ((asked += 1), refuse()) }))
    expect(asked).toBe(1)
    app().clock.advance({ minutes: 6 })
    await work(networkOf())
    expect((await variantOf(first!)).state).toBe('removed')
    expect((await variantOf(second!)).state).toBe('removed')
    expect(sent).toHaveLength(2)
  })

  test('for longer than a day is given up, and every post says so', async () => {
    const posts = await several(2)
    app().clock.advance({ seconds: 10 })
    const parts = networkOf({ publish: rate(20 * 60) })
    await work(parts)
    app().clock.advance({ hours: 20, minutes: 1 })
    await work(parts)
    app().clock.advance({ hours: 5 })
    await work(parts)
    const states = await Promise.all(posts.map(async one => (await rowOf(one)).state))
    expect(states.toSorted()).toEqual(['given-up', 'waiting'])
    app().clock.advance({ hours: 16 })
    await work(parts)
    for (const one of posts) {
      expect((await rowOf(one)).state).toBe('given-up')
      expect(await variantOf(one)).toMatchObject({
        state: 'stopped',
        stopped_why: 'Facebook asks us to slow down. Copybook tries again by itself.',
      })
    }
  })
})

describe('the pace of an account', () => {
  const pace = { posts: 3, perSeconds: 900 }

  test('is kept in any stretch of its time, by all workers together', async () => {
    await several(8)
    app().clock.advance({ seconds: 10 })
    const parts = networkOf({ pace })
    await work(parts)
    expect(sent).toHaveLength(3)
    app().clock.advance({ seconds: 899 })
    await work(parts)
    expect(sent).toHaveLength(3)
    app().clock.advance({ seconds: 1 })
    await Promise.all([work(parts), work(parts)])
    expect(sent).toHaveLength(6)
    app().clock.advance({ seconds: 900 })
    await work(parts)
    expect(sent).toHaveLength(8)
  })

  test('is told to whoever waits for it', async () => {
    const posts = await several(4)
    app().clock.advance({ seconds: 10 })
    await work(networkOf({ pace }))
    const { posts: listed } = await app().run(listPosts, as('teacher'), { schoolId: app().world.school.id })
    const waiting = listed.filter(
      ({ variantId, state }) => posts.some(one => one.variantId === variantId) && state === 'approved',
    )
    expect(waiting.map(({ trouble }) => trouble)).toEqual([
      'Facebook takes 3 posts in 15 minutes from an account. The next ones follow by themselves.',
    ])
  })
})

describe('two posts with the same words on one account', () => {
  const words = 'Reminder: the choir sings in the hall on Friday, after school.'

  test('go one after the other: while nobody knows of the first, the second waits', async () => {
    const first = await approved(words)
    const second = await approved(words)
    app().clock.advance({ seconds: 10 })
    const lost = () => Promise.reject(new ConnectorFailure('ambiguous', 'Facebook'))
    await deliverWhenDue(first, 'publish', networkOf({ publish: lost }))
    await deliverWhenDue(second, 'publish', networkOf())
    expect(sent).toEqual([])
    expect(await rowOf(second)).toMatchObject({
      state: 'waiting',
      attempts: 0,
      last_error: 'A post with the same words is on its way. This one follows.',
    })
    const found = { kind: 'found', remoteId: '1_99', permalink: null } as const
    await deliverWhenDue(first, 'publish', networkOf({ reconcile: async () => found }))
    await deliverWhenDue(second, 'publish', networkOf())
    expect(sent).toEqual([words])
    expect([(await variantOf(first)).state, (await variantOf(second)).state]).toEqual([
      'published',
      'published',
    ])
  })

  test('where the first may stand there for ever, the second says after a day that somebody must look', async () => {
    const first = await approved(words)
    const second = await approved(words)
    app().clock.advance({ seconds: 10 })
    const lost = () => Promise.reject(new ConnectorFailure('ambiguous', 'Facebook'))
    const reconcile: Connector['reconcile'] = async () => ({
      kind: 'unsure',
      why: 'Look.',
      lookAgainAt: null,
    })
    await deliverWhenDue(first, 'publish', networkOf({ publish: lost }))
    await deliverWhenDue(first, 'publish', networkOf({ reconcile }))
    expect((await rowOf(first)).state).toBe('given-up')
    await deliverWhenDue(second, 'publish', networkOf())
    expect((await rowOf(second)).last_error).toMatch(/may stand on the page already/)
    app().clock.advance({ hours: 25 })
    await deliverWhenDue(second, 'publish', networkOf())
    expect((await variantOf(second)).stopped_why).toMatch(/Somebody has to look/)
    expect(sent).toEqual([])
  })
})

describe('taking up', () => {
  test('gives each of several workers others, and a row whose worker died to the next after a while', async () => {
    const posts = await several(6)
    app().clock.advance({ seconds: 10 })
    const [one, two] = await Promise.all([claim(3), claim(3)])
    const rest = await claim()
    const all = [...one, ...two, ...rest]
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(posts.length)
    expect(await claim()).toEqual([])
    app().clock.advance({ seconds: 15 })
    expect(await claim()).toHaveLength(posts.length)
  })

  test('takes take-downs first', async () => {
    const published = await post()
    await deliverWhenDue(published, 'publish', networkOf())
    await several(3)
    app().clock.advance({ seconds: 60 })
    await app().run(takeDownPost, as('headteacher'), {
      variantId: published.variantId,
      reason: 'It is out of date.',
    })
    app().clock.advance({ seconds: 10 })
    expect(await claim(1)).toEqual([(await rowOf(published, 'remove')).id])
  })
})
