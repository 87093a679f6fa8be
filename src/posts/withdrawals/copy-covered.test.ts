import { beforeEach, describe, expect, test } from 'vitest'
import { withdraw } from '../../consent/withdraw.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { checkDraft } from '../check-draft.ts'
import { dropVariant } from '../drop-variant.ts'
import { answerFace } from '../pictures/answer-face.ts'
import { coverPart } from '../pictures/cover.ts'
import { showFaces } from '../pictures/show-faces.ts'
import { uncover } from '../pictures/uncover.ts'
import { showPicture } from '../show-picture.ts'
import type { Faced } from '../testing/faced.ts'
import { seenIn } from '../testing/drawn-faces.ts'
import { facesFor } from '../testing/faced.ts'
import { facebookForFile } from '../testing/facebook-for-file.ts'
import { postingFor } from '../testing/posting.ts'
import { copyCovered } from './copy-covered.ts'
import { showWithdrawal } from './show-withdrawal.ts'
import { sweepWithdrawals } from './sweep-withdrawals.ts'

const app = appForFile()
const network = facebookForFile(app)
const posting = postingFor(app)
const { as, decide, deliverWhenDue, pupil, submit, variantOf } = posting
const { faced, reader } = facesFor(app, posting)
beforeEach(() => app().clock.set(WORLD_NOW))

const yes = { photo: 'given' } as const
const sql = async <T extends object>(text: string, values: unknown[] = []) =>
  (await app().database.admin.query<T>(text, values)).rows
const sweep = () => sweepWithdrawals(app().runner, app().world.trustId)
const versionOf = async (variantId: string) =>
  (await sql<{ version: number }>('select version from variant where id = $1', [variantId]))[0]!.version

/** A post on which these people stand from the left, out on the network. */
async function outWith(people: readonly string[]): Promise<Faced> {
  const post = await faced(people.map((_, place) => place))
  for (const [at, personId] of people.entries()) {
    await app().run(answerFace, as('teacher'), { id: post.faceIds[at]!, answer: 'person', personId })
  }
  await sendOut(post.variantId)
  return post
}

async function sendOut(variantId: string): Promise<void> {
  const version = await versionOf(variantId)
  if ((await submit({ variantId, version })).state === 'submitted') {
    await decide({ variantId, version: await versionOf(variantId) })
  }
  await deliverWhenDue({ variantId })
}

async function takeBack(personId: string): Promise<string> {
  await app().run(withdraw, as('teacher'), { personId, relation: 'guardian', about: 'everything' })
  await sweep()
  return (await sql<{ id: string }>('select id from withdrawal where person_id = $1', [personId]))[0]!.id
}

const itemOf = async (withdrawalId: string, variantId: string) => {
  const { items } = await app().run(showWithdrawal, as('teacher'), { id: withdrawalId })
  return items.find(({ id }) => id === variantId)!
}

const stands = (variantId: string) => variantOf({ variantId }).then(({ state }) => state)

describe('a picture in which one of several may not be shown any more', () => {
  test('comes down at once, and goes out again by a person’s hand with that face covered', async () => {
    const [kept, gone] = [await pupil('Isolde Mabb', yes), await pupil('Jasper Noakes', yes)]
    const post = await outWith([kept.id, gone.id])
    const id = await takeBack(gone.id)
    // Nobody has asked for a copy yet, and it is coming down already.
    expect(await stands(post.variantId)).toBe('removing')
    await deliverWhenDue(post, 'remove')
    await sweep()
    expect(await itemOf(id, post.variantId)).toMatchObject({
      state: 'done',
      endedAs: 'taken-down',
      proof: { how: 'removed', status: 200 },
      again: { state: 'proposed', postId: null, mayMake: true },
    })

    const copy = await app().run(copyCovered, as('teacher'), { variantId: post.variantId })
    expect(await stands(copy.variantId)).toBe('draft')
    expect((await itemOf(id, post.variantId)).again).toMatchObject({ state: 'draft', postId: copy.postId })
    expect(await network().standIn.posts(network().page)).toEqual([])
    const { pictures } = await app().run(showFaces, as('teacher'), { postId: copy.postId })
    const shown = { id: pictures[0]!.id, variantId: copy.variantId }
    expect(await seenIn((await app().run(showPicture, as('teacher'), shown)).body)).toEqual([0])

    await sendOut(copy.variantId)
    expect(await itemOf(id, post.variantId)).toMatchObject({
      again: { state: 'sent', postId: copy.postId, at: app().clock.now().toISOString() },
    })
    expect(await network().standIn.posts(network().page)).toHaveLength(1)
    // What the covered copy shows is not what came down: the withdrawal is settled and stays so.
    await sweep()
    expect(await stands(copy.variantId)).toBe('published')
  })

  test('is not sent once somebody takes the cover off the copy', async () => {
    const [kept, gone] = [await pupil('Linnea Oram', yes), await pupil('Magnus Pell', yes)]
    const post = await outWith([kept.id, gone.id])
    await takeBack(gone.id)
    const copy = await app().run(copyCovered, as('teacher'), { variantId: post.variantId })
    const { pictures } = await app().run(showFaces, as('teacher'), { postId: copy.postId })
    await app().run(uncover, as('teacher'), { coverId: pictures[0]!.covers[0]!.id })
    const { marks } = await app().run(checkDraft, as('teacher'), { variantId: copy.variantId })
    expect(marks.map(({ clause }) => clause)).toContain('2.1-will-not-post-names-photos-without-consent')
    const version = await versionOf(copy.variantId)
    await expect(submit({ variantId: copy.variantId, version })).rejects.toThrow('refused')
  })

  test('keeps what was covered there before', async () => {
    const people = [
      await pupil('Nerys Quill', yes),
      await pupil('Osric Rudd', {}),
      await pupil('Petra Sloe', yes),
    ]
    const post = await faced([0, 1, 2])
    for (const [at, { id: personId }] of people.entries()) {
      await app().run(answerFace, as('teacher'), { id: post.faceIds[at]!, answer: 'person', personId })
    }
    const where = { mediaId: post.mediaId, variantId: post.variantId }
    await app().run(coverPart, as('teacher'), { ...where, faceId: post.faceIds[1]!, how: 'sticker' })
    await sendOut(post.variantId)
    await takeBack(people[2]!.id)
    const copy = await app().run(copyCovered, as('teacher'), { variantId: post.variantId })
    const { pictures } = await app().run(showFaces, as('teacher'), { postId: copy.postId })
    expect(pictures[0]!.covers.map(({ how }) => how).sort()).toEqual(['blur', 'sticker'])
    const shown = { id: pictures[0]!.id, variantId: copy.variantId }
    expect(await seenIn((await app().run(showPicture, as('teacher'), shown)).body)).toEqual([0])
  })
})

describe('a copy is not proposed', () => {
  test('of a picture with nobody else in it', async () => {
    const { id: alone } = await pupil('Quentin Tarn', yes)
    const post = await outWith([alone])
    const id = await takeBack(alone)
    expect((await itemOf(id, post.variantId)).again).toBeNull()
  })

  test('where somebody said who is in it without marking the face', async () => {
    const [one, other] = [await pupil('Rowena Ugg', yes), await pupil('Silas Vane', yes)]
    reader().holdsElsewhere({ faces: [] })
    const post = await posting.illustrated([one.id, other.id])
    if ((await submit(post)).state === 'submitted') await decide(post)
    await deliverWhenDue(post)
    const id = await takeBack(one.id)
    expect((await itemOf(id, post.variantId)).again).toBeNull()
  })
})

describe('a covered copy is made', () => {
  test('once, and again when somebody gave the first one up', async () => {
    const [kept, gone] = [await pupil('Tabitha Wray', yes), await pupil('Ulric Yeo', yes)]
    const { variantId } = await outWith([kept.id, gone.id])
    await takeBack(gone.id)
    const make = () => app().run(copyCovered, as('teacher'), { variantId })
    const made = await Promise.allSettled([make(), make()])
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(make()).rejects.toMatchObject({ code: 'conflict' })
    const [copy] = await sql<{ id: string; version: number }>(
      'select variant.id, version from variant join post on post.id = post_id where copy_of = $1',
      [variantId],
    )
    await app().run(dropVariant, as('teacher'), { variantId: copy!.id, version: copy!.version })
    expect((await make()).variantId).not.toBe(copy!.id)
  })

  test('of nothing that still stands, or that came down for another reason', async () => {
    const { id } = await pupil('Verity Zane', yes)
    const { variantId } = await outWith([id])
    await expect(app().run(copyCovered, as('teacher'), { variantId })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('with files of its own, and leaves none behind where it fails', async () => {
    const [kept, gone] = [await pupil('Wanda Ashe', yes), await pupil('Xander Bligh', yes)]
    const post = await outWith([kept.id, gone.id])
    await takeBack(gone.id)
    const put: string[] = []
    const removed: string[] = []
    const { files } = app().services
    const failing = {
      ...files,
      async put(trustId: string, bytes: Buffer) {
        // The picture itself is copied; what is made of it is not.
        if (put.length === 1) throw new Error('the disk is full')
        const stored = await files.put(trustId, bytes)
        put.push(stored.key)
        return stored
      },
      async remove(key: string) {
        removed.push(key)
        await files.remove(key)
      },
    }
    app().services.files = failing
    const make = app().run(copyCovered, as('teacher'), { variantId: post.variantId })
    await expect(make).rejects.toThrow('the disk is full')
    app().services.files = files
    expect(put).toHaveLength(1)
    expect(removed).toEqual(put)
    expect(await sql('select id from post where copy_of = $1', [post.variantId])).toEqual([])
  })
})
