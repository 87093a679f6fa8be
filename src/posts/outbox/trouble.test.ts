import { beforeEach, describe, expect, test } from 'vitest'
import { facebook } from '../../channels/connectors/facebook/facebook.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { createHttpOut } from '../../platform/http-out.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { listPosts } from '../list-posts.ts'
import { submitPost } from '../submit-post.ts'
import { facebookForFile } from '../testing/facebook-for-file.ts'
import { PLAIN, postingFor } from '../testing/posting.ts'
import { MOST_ATTEMPTS } from './outbox-row.ts'
import { nextAttempt } from './patience.ts'

const app = appForFile()
const network = facebookForFile(app)
const { approved, as, deliverWhenDue, forgetDeliveries, rowOf, variantOf } = postingFor(app)

const posts = async () => (await network().standIn.posts(network().page)).map(({ message }) => message)
const fault = (kind: string, more: object = {}) => network().standIn.fault({ kind, ...more })

/** Nobody listens on port 1. */
function unreachable() {
  const origin = 'http://127.0.0.1:1'
  return facebook({ http: createHttpOut({ allow: [origin] }), clock: app().clock, origin })
}

beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await forgetDeliveries()
})

test('attempts are spread by a third, and never before the network’s own time', () => {
  const now = new Date(WORLD_NOW)
  const after = (random: number, retryAt: Date | null = null) =>
    (nextAttempt(1, now, retryAt, random).getTime() - now.getTime()) / 1000
  expect([after(0), after(1)]).toEqual([12.75, 17.25])
  expect(after(0, new Date(now.getTime() + 60_000))).toBe(60)
  expect(after(1, new Date(now.getTime() + 60_000))).toBe(75)
  expect(after(0, new Date(now.getTime() + 1))).toBe(12.75)
})

describe('an outcome that nobody knows', () => {
  test('that was accepted is found by looking, and not sent again', async () => {
    await fault('timeout-after-accept')
    const post = await approved()
    await deliverWhenDue(post)
    expect((await variantOf(post)).state).toBe('unknown')
    await deliverWhenDue(post)
    expect((await variantOf(post)).state).toBe('published')
    expect(await posts()).toEqual([PLAIN])
  })

  test('that was not accepted is looked for until it can no longer appear, then sent again', async () => {
    await fault('timeout-before-accept')
    const post = await approved()
    await deliverWhenDue(post)
    await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({
      state: 'unknown',
      last_error: 'It may still appear. Copybook looks again.',
    })
    await deliverWhenDue(post)
    expect((await rowOf(post)).state).toBe('waiting')
    await deliverWhenDue(post)
    expect((await variantOf(post)).state).toBe('published')
    expect(await posts()).toEqual([PLAIN])
  })

  test('time after time is given up, and the post is its author’s again', async () => {
    await fault('timeout-before-accept', { times: 100 })
    const post = await approved()
    for (let turn = 0; turn < 4 * MOST_ATTEMPTS && (await rowOf(post)).state !== 'given-up'; turn += 1) {
      await deliverWhenDue(post)
    }
    expect(await rowOf(post)).toMatchObject({ state: 'given-up', attempts: MOST_ATTEMPTS })
    expect((await variantOf(post)).state).toBe('stopped')
    await network().standIn.clearFaults()
    await app().run(submitPost, as('teacher'), { variantId: post.variantId, version: 1 })
    await deliverWhenDue(post)
    expect(await posts()).toEqual([PLAIN])
  }, 60_000)
})

describe('a failure that everybody knows', () => {
  test('waits as long as the network says', async () => {
    await fault('rate', { minutes: 7 })
    const post = await approved()
    await deliverWhenDue(post)
    const row = await rowOf(post)
    expect(row).toMatchObject({ state: 'waiting', last_error: expect.stringContaining('slow down') })
    expect(row.due_at.getTime() - app().clock.now().getTime()).toBe(7 * 60_000 + 7_500)
    await deliverWhenDue(post)
    expect(await posts()).toEqual([PLAIN])
  })

  test('to reach it at all backs off, longer each time, and is given up visibly', async () => {
    const post = await approved()
    const services = { ...app().services, connectors: connectorRegistry([unreachable()]) }
    const waits: number[] = []
    while ((await rowOf(post)).state !== 'given-up') {
      await deliverWhenDue(post, 'publish', { services })
      waits.push((await rowOf(post)).due_at.getTime() - app().clock.now().getTime())
    }
    expect(waits.slice(0, 4)).toEqual([15_000, 30_000, 60_000, 120_000])
    expect(Math.max(...waits.slice(0, -1))).toBe(30 * 60_000)
    expect(waits).toHaveLength(MOST_ATTEMPTS)
    expect((await variantOf(post)).stopped_why).toContain('could not reach Facebook')
  })

  test('of the key waits, longer than any number of attempts, until somebody connects the account again', async () => {
    await fault('expired', { times: 30 })
    const post = await approved()
    for (let turn = 0; turn < 15; turn += 1) await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({ state: 'waiting', attempts: 15 })
    const { posts: listed } = await app().run(listPosts, as('teacher'), { schoolId: app().world.school.id })
    expect(listed.find(({ variantId }) => variantId === post.variantId)).toMatchObject({
      state: 'approved',
      trouble: expect.stringContaining('must reconnect this account'),
    })
    await network().standIn.clearFaults()
    await deliverWhenDue(post)
    expect(await posts()).toEqual([PLAIN])
  })

  test('of the key for a day is old news: it is given up, and is the author’s again', async () => {
    await fault('revoked', { times: 200 })
    const post = await approved()
    while ((await rowOf(post)).state === 'waiting') await deliverWhenDue(post)
    const waited = app().clock.now().getTime() - (await rowOf(post)).not_before.getTime()
    expect(waited / 3_600_000).toBeGreaterThan(24)
    expect(waited / 3_600_000).toBeLessThan(25)
    expect((await variantOf(post)).state).toBe('stopped')
  }, 60_000)

  test('of a key that we know to be dead is not even tried, nor is looking', async () => {
    const post = await approved()
    const { database, clock, world } = app()
    await database.admin.query('update account_credential set expires_at = $1 where account_id = $2', [
      clock.now(),
      world.account.id,
    ])
    const before = (await network().standIn.calls()).length
    await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({ state: 'waiting', last_error: expect.stringContaining('key') })
    await database.admin.query(
      "update outbox set state = 'unknown', ended_at = $2, due_at = $2 where variant_id = $1",
      [post.variantId, clock.now()],
    )
    await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({ state: 'unknown', last_error: expect.stringContaining('key') })
    expect((await network().standIn.calls()).length).toBe(before)
  })

  test('of the words stops the post, and says so to its author', async () => {
    await fault('blocked')
    const post = await approved()
    await deliverWhenDue(post)
    expect(await variantOf(post)).toMatchObject({
      state: 'stopped',
      stopped_why: 'Facebook refuses this post as it is. Its author must change it.',
    })
  })
})
