import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectAccount } from '../../channels/connect-account.ts'
import type { ConnectedAccount, Connector, Content } from '../../channels/connectors/connector.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { film, impatient, startStandInYoutube } from '../../channels/connectors/testing/stand-in-youtube.ts'
import { youtube } from '../../channels/connectors/youtube/youtube.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { confirmByHand } from '../confirm-by-hand.ts'
import { confirmChecked } from '../confirm-checked.ts'
import { stopPost } from '../stop-post.ts'
import { takeDownPost } from '../take-down-post.ts'
import { taskPack } from '../task-pack.ts'
import { PLAIN, postingFor } from '../testing/posting.ts'

const app = appForFile()
const { approved, as, decide, deliverWhenDue, rowOf, submit, variantOf } = postingFor(app)

let standIn: Awaited<ReturnType<typeof startStandInYoutube>>
let channel: ConnectedAccount
let channels = 0

beforeAll(async () => {
  standIn = await startStandInYoutube()
  app().services.connectors = connectorRegistry([withFilms()])
}, 30_000)
afterAll(() => standIn.stop())
beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await standIn.clearFaults()
  await connect()
})

/** The world's account is at this network, and every post has a film: posts have none of their own yet. */
function withFilms(): Connector {
  const { origin } = standIn
  const connector = youtube({
    http: impatient(origin),
    clock: app().clock,
    origin,
    watchOrigin: origin,
    studioOrigin: origin,
    patience: { everyMs: 10, forMs: 200 },
    upload: { pauseMs: 1 },
  })
  const filmed = (content: Content): Content => ({ ...content, film: film() })
  return {
    ...connector,
    channel: 'facebook',
    validate: () => [],
    publish: request => connector.publish({ ...request, content: filmed(request.content) }),
    reconcile: question => connector.reconcile({ ...question, content: filmed(question.content) }),
  }
}

async function connect({ audited = true } = {}): Promise<void> {
  channels += 1
  channel = await standIn.makeChannel({ name: 'Heron Lane', slug: `heron-lane-${channels}`, audited })
  const { remoteId, token } = channel
  await app().run(connectAccount, as('headteacher'), {
    accountId: app().world.account.id,
    remoteId,
    token: token!,
  })
}

const films = async () =>
  (await standIn.videos(channel)).map(({ id, status }) => ({ id, privacy: status.privacyStatus }))
const packOf = ({ variantId }: { variantId: string }) => app().run(taskPack, as('headteacher'), { variantId })
const check = ({ variantId }: { variantId: string }) =>
  app().run(confirmChecked, as('headteacher'), { variantId })

/** A post whose film lies there, unseen. */
async function handedOver() {
  const post = await approved()
  await deliverWhenDue(post)
  const { id } = (await films())[0]!
  return { ...post, id }
}

describe('a post that lies on its network unseen', () => {
  test('is looked at there first, by the connector’s own list, and is not lost meanwhile', async () => {
    const post = await handedOver()
    expect(await rowOf(post)).toMatchObject({ state: 'assisted', staged: post.id, staged_checked: false })
    expect(await packOf(post)).toEqual({
      task: 'publish',
      check: true,
      text: '',
      pictures: [],
      checklist: expect.arrayContaining([
        'Watch all of it, with sound. Everybody seen or named must have agreed.',
      ]),
      openUrl: `${standIn.origin}/video/${post.id}/edit`,
    })
  })

  test('is made public once a second person has looked at it, and not put up anew', async () => {
    const post = await handedOver()
    const { goesOutAt } = await check(post)
    expect(new Date(goesOutAt).getTime() - app().clock.now().getTime()).toBe(10_000)
    const checked = (await entriesOf(app(), 'post.checked-there')).at(-1)!
    expect(checked.actor).toMatchObject({ id: as('headteacher').personId })
    await deliverWhenDue(post)
    expect(await films()).toEqual([{ id: post.id, privacy: 'public' }])
    expect((await variantOf(post)).state).toBe('published')
    expect(await rowOf(post)).toMatchObject({
      state: 'done',
      staged: null,
      staged_checked: false,
      pack: null,
    })
  })

  test('is not looked at by its own author, nor twice', async () => {
    const post = await handedOver()
    const looking = app().run(confirmChecked, as('teacher'), { variantId: post.variantId })
    await expect(looking).rejects.toMatchObject({ code: 'not-permitted' })
    await check(post)
    await expect(check(post)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is not said to be posted without its link, and with it can be taken down again', async () => {
    const post = await handedOver()
    const { variantId, id } = post
    const say = (more: object) => app().run(confirmByHand, as('headteacher'), { variantId, ...more })
    await expect(say({ note: 'Looks good.' })).rejects.toMatchObject({ fields: [{ field: 'permalink' }] })
    await standIn.studio(channel, id, { privacyStatus: 'public' })
    await say({ permalink: `${standIn.origin}/watch?v=${id}` })
    await app().run(takeDownPost, as('headteacher'), { variantId, reason: 'Wrong film.' })
    await deliverWhenDue(post, 'remove')
    expect(await films()).toEqual([])
  })

  test('is put up anew when it is decided anew: the words may be others', async () => {
    const post = await handedOver()
    await app().run(stopPost, as('headteacher'), { variantId: post.variantId })
    expect((await rowOf(post)).staged).toBe(post.id)
    if ((await submit(post)).state === 'submitted') await decide(post)
    expect(await rowOf(post)).toMatchObject({ state: 'waiting', staged: null, pack: null })
    await deliverWhenDue(post)
    expect((await rowOf(post)).staged).not.toBe(post.id)
  })
})

describe('what the network will not make public', () => {
  test('is posted by hand, by the list that comes after the look', async () => {
    await connect({ audited: false })
    const post = await handedOver()
    await check(post)
    await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({ state: 'assisted', staged: post.id, staged_checked: true })
    expect(await packOf(post)).toMatchObject({
      task: 'publish',
      check: false,
      text: `Winter concert\n\n${PLAIN}`,
      checklist: expect.arrayContaining(['Delete the locked film.']),
    })
    await expect(check(post)).rejects.toMatchObject({ code: 'conflict' })
    const permalink = 'https://www.youtube.com/watch?v=by-hand'
    await app().run(confirmByHand, as('headteacher'), { variantId: post.variantId, permalink })
    expect((await variantOf(post)).state).toBe('published')
  })
})

describe('after an outcome that nobody knows', () => {
  test('it is found by its id', async () => {
    const post = await handedOver()
    await check(post)
    await standIn.fault({ kind: 'timeout-after-accept', on: 'publish' })
    await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({ state: 'unknown', staged: post.id })
    await deliverWhenDue(post)
    expect((await variantOf(post)).state).toBe('published')
    expect(await films()).toEqual([{ id: post.id, privacy: 'public' }])
  })

  test('it goes on with what lies there, and need not be looked at again', async () => {
    const post = await handedOver()
    await check(post)
    await standIn.fault({ kind: 'timeout-before-accept', on: 'publish' })
    for (let turn = 0; turn < 3; turn += 1) await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({ state: 'waiting', staged: post.id, staged_checked: true })
    await deliverWhenDue(post)
    expect(await films()).toEqual([{ id: post.id, privacy: 'public' }])
  })

  test('what a dead worker had put up is found by its words, and nobody has looked at it', async () => {
    const twin = await handedOver()
    const post = await approved()
    const dies = (step: string): void => {
      if (step === 'after-call') throw new Error('killed')
    }
    await expect(deliverWhenDue(post, 'publish', { onStep: dies })).rejects.toThrow('killed')
    const mine = (await films()).find(({ id }) => id !== twin.id)!
    for (let turn = 0; turn < 3; turn += 1) await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({ state: 'assisted', staged: mine.id, staged_checked: false })
    expect(await films()).toHaveLength(2)
  })
})
