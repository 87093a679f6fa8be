import { beforeEach, describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { confirmByHand } from '../confirm-by-hand.ts'
import { confirmChecked } from '../confirm-checked.ts'
import { listPosts } from '../list-posts.ts'
import { showPost } from '../show-post.ts'
import { stopPost } from '../stop-post.ts'
import { takeDownOnWithdrawal } from '../take-down-on-withdrawal.ts'
import { takeDownPost } from '../take-down-post.ts'
import { taskPack } from '../task-pack.ts'
import { postingFor } from '../testing/posting.ts'
import type { FilmSaid } from '../testing/youtube-for-file.ts'
import { youtubeForFile } from '../testing/youtube-for-file.ts'
import { clearLeftovers } from './clear-leftovers.ts'

const app = appForFile()
const { as, answer, decide, deliverWhenDue, forgetDeliveries, partsWith, pupil, rowOf, submit, variantOf } =
  postingFor(app)
const { connect, deleteThere, filmed, films, standIn, studio } = youtubeForFile(app)

beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await forgetDeliveries()
})

/** A film that is decided and waits for its moment. */
async function approved(said: FilmSaid = {}) {
  const post = await filmed(said)
  if ((await submit(post)).state === 'submitted') await decide(post)
  return post
}

const ALL = ['film', 'people', 'thumbnail', 'around', 'audience', 'links']
const packOf = ({ variantId }: { variantId: string }) => app().run(taskPack, as('headteacher'), { variantId })
const check = ({ variantId }: { variantId: string }, checks: readonly string[] = ALL) =>
  app().run(confirmChecked, as('headteacher'), { variantId, checks: [...checks] })
const clear = () => clearLeftovers(partsWith(), app().world.trustId)

/** Somebody says no, and what this room does upon that is done. */
const withdraw = async (id: string) => {
  await answer(id, [{ channel: 'youtube', element: 'photo', answer: 'refused' }])
  await app().runner.runSystem(app().world.trustId, 'reaction', context =>
    takeDownOnWithdrawal.run(context, { kind: 'consent.refused', subject: { kind: 'person', id } }),
  )
}

/** A post whose film lies there, unseen. */
async function handedOver(said: FilmSaid = {}) {
  const post = await approved(said)
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
      film: null,
      checklist: expect.arrayContaining(['Leave it private. Copybook makes it public once it is checked.']),
      checks: ALL.map(id => ({ id, says: expect.any(String) })),
      openUrl: `${standIn().origin}/video/${post.id}/edit`,
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
    await studio(id, { privacyStatus: 'public' })
    await say({ permalink: `${standIn().origin}/watch?v=${id}` })
    await app().run(takeDownPost, as('headteacher'), { variantId, reason: 'Wrong film.' })
    await deliverWhenDue(post, 'remove')
    expect(await films()).toEqual([])
  })

  test('is put up anew when it is decided anew, and what lay there is deleted: the words may be others', async () => {
    const post = await handedOver()
    await app().run(stopPost, as('headteacher'), { variantId: post.variantId })
    if ((await submit(post)).state === 'submitted') await decide(post)
    expect(await rowOf(post)).toMatchObject({ state: 'waiting', staged: null, pack: null })
    await deliverWhenDue(post)
    const { staged } = await rowOf(post)
    expect(staged).not.toBe(post.id)
    expect(await films()).toHaveLength(2)
    await clear()
    expect(await films()).toEqual([{ id: staged, privacy: 'private' }])
  })
})

describe('a film stays private until a second person has looked at it and at all around it', () => {
  test('with one thing not answered for it stays private; with all of them it is public, once, and who looked is on record [2.3-surrounding-media-checked]', async () => {
    const post = await handedOver()
    for (const left of ALL) {
      const looking = check(
        post,
        ALL.filter(id => id !== left),
      )
      await expect(looking).rejects.toMatchObject({ code: 'invalid-input', fields: [{ field: 'checks' }] })
    }
    expect(await films()).toEqual([{ id: post.id, privacy: 'private' }])
    await check(post)
    await deliverWhenDue(post)
    expect(await films()).toEqual([{ id: post.id, privacy: 'public' }])
    const entry = (await entriesOf(app(), 'post.checked-there')).at(-1)!
    expect(entry.actor).toMatchObject({ id: as('headteacher').personId })
    expect(entry.content).toMatchObject({ checks: ALL })
  })
})

describe('a film that shall not be public after all does not stay where it lay', () => {
  const withAmy = async () => {
    const amy = await pupil('Amy Ravensworth', { photo: 'given', channel: 'youtube' })
    return { amy, post: await handedOver({ people: [amy.id] }) }
  }

  test('consent withdrawn before the look: it is called back, and deleted there [2.3-consent-before-identifying]', async () => {
    const { amy, post } = await withAmy()
    await withdraw(amy.id)
    expect(await variantOf(post)).toMatchObject({ state: 'stopped' })
    await expect(check(post)).rejects.toMatchObject({ code: 'conflict' })
    await clear()
    expect(await films()).toEqual([])
    expect((await entriesOf(app(), 'leftover.cleared')).at(-1)!.content).toMatchObject({ how: 'removed' })
  })

  test('consent withdrawn after the look, at the last second: not public, and deleted [2.3-consent-before-identifying]', async () => {
    const { amy, post } = await withAmy()
    await check(post)
    await answer(amy.id, [{ channel: 'youtube', element: 'photo', answer: 'refused' }])
    await deliverWhenDue(post)
    expect(await variantOf(post)).toMatchObject({ state: 'stopped' })
    await clear()
    expect(await films()).toEqual([])
  })

  test('stopped by somebody: while it cannot be deleted it is told of, and tried until it is gone', async () => {
    const post = await handedOver()
    await app().run(stopPost, as('headteacher'), { variantId: post.variantId })
    await standIn().fault({ kind: 'rate', on: 'remove', times: 12 })
    for (let turn = 0; turn < 12; turn += 1) {
      await clear()
      app().clock.advance({ minutes: 31 })
    }
    expect(await films()).toEqual([{ id: post.id, privacy: 'private' }])
    const { posts } = await app().run(listPosts, as('teacher'), { schoolId: app().world.school.id })
    expect(posts.find(({ variantId }) => variantId === post.variantId)?.trouble).toContain(
      'still lies there, unseen',
    )
    const shown = await app().run(showPost, as('teacher'), { postId: post.postId })
    expect(shown.variants[0]?.trouble).toContain('still lies there, unseen')
    await standIn().clearFaults()
    app().clock.advance({ minutes: 31 })
    await clear()
    expect(await films()).toEqual([])
    expect(
      (await app().run(showPost, as('teacher'), { postId: post.postId })).variants[0]?.trouble,
    ).toBeNull()
  })

  test('what somebody deleted there already counts as done', async () => {
    const post = await handedOver()
    await app().run(stopPost, as('headteacher'), { variantId: post.variantId })
    await deleteThere(post.id)
    expect(await films()).toEqual([])
    await clear()
    expect((await entriesOf(app(), 'leftover.cleared')).at(-1)!.content).toMatchObject({
      how: 'already-gone',
    })
  })
})

describe('a film that is public', () => {
  const published = async () => {
    const amy = await pupil('Amy Ravensworth', { photo: 'given', channel: 'youtube' })
    const post = await handedOver({ people: [amy.id] })
    await check(post)
    await deliverWhenDue(post)
    return { amy, post }
  }

  test('comes down when somebody in it withdraws: private at once, deleting is an open task until it is done', async () => {
    const { amy, post } = await published()
    // The first lets it be made private, the second strikes the deletion.
    await standIn().fault({ kind: 'slow', delayMs: 0, on: 'remove' })
    await standIn().fault({ kind: 'rate', on: 'remove' })
    await withdraw(amy.id)
    await deliverWhenDue(post, 'remove')
    expect(await films()).toEqual([{ id: post.id, privacy: 'private' }])
    expect(await variantOf(post)).toMatchObject({ state: 'removing' })
    expect((await rowOf(post, 'remove')).last_error).toContain('private now, but not deleted yet')
    await deliverWhenDue(post, 'remove')
    await deliverWhenDue(post, 'remove')
    expect(await films()).toEqual([])
    expect(await variantOf(post)).toMatchObject({ state: 'removed' })
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
      text: 'Winter concert\n\nOur winter concert in the hall.',
      film: { id: post.filmId, title: 'Winter concert' },
      checks: [],
      checklist: expect.arrayContaining([
        'Leave the locked film: Copybook deletes it once you have added the link.',
      ]),
    })
    await expect(check(post)).rejects.toMatchObject({ code: 'conflict' })
    const permalink = 'https://www.youtube.com/watch?v=by-hand'
    await app().run(confirmByHand, as('headteacher'), { variantId: post.variantId, permalink })
    expect((await variantOf(post)).state).toBe('published')
    await clear()
    expect(await films()).toEqual([])
  })
})

describe('after an outcome that nobody knows', () => {
  test('it is found by its id', async () => {
    const post = await handedOver()
    await check(post)
    await standIn().fault({ kind: 'timeout-after-accept', on: 'publish' })
    await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({ state: 'unknown', staged: post.id })
    await deliverWhenDue(post)
    expect((await variantOf(post)).state).toBe('published')
    expect(await films()).toEqual([{ id: post.id, privacy: 'public' }])
  })

  test('it goes on with what lies there, and need not be looked at again', async () => {
    const post = await handedOver()
    await check(post)
    await standIn().fault({ kind: 'timeout-before-accept', on: 'publish' })
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
