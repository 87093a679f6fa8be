import { beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '../../people/add-person.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { checkDraft } from '../check-draft.ts'
import { removePicture } from '../remove-picture.ts'
import { savePicture } from '../save-picture.ts'
import { showPicture } from '../show-picture.ts'
import { seenIn } from '../testing/drawn-faces.ts'
import { facesFor } from '../testing/faced.ts'
import { postingFor } from '../testing/posting.ts'
import { addFace } from './add-face.ts'
import { answerFace } from './answer-face.ts'
import { confirmLooked } from './confirm-looked.ts'
import { coverPart } from './cover.ts'
import { coverWithoutYes } from './cover-without-yes.ts'
import { removeFace } from './remove-face.ts'
import { showFaces } from './show-faces.ts'
import { throwAway } from './throw-away.ts'
import { uncover } from './uncover.ts'

const app = appForFile()
const posting = postingFor(app)
const { answer, as, pupil } = posting
const { faced, facesOf, reader } = facesFor(app, posting)

const marksOn = async (variantId: string) => (await app().run(checkDraft, as('teacher'), { variantId })).marks
const picture = async (id: string, variantId: string) =>
  seenIn((await app().run(showPicture, as('teacher'), { id, variantId })).body)

beforeEach(() => void reader())

/** Agreed to on the closed network, and refused on the open one. */
async function halfAgreed(name: string): Promise<string> {
  const { id } = await pupil(name, { photo: 'refused' })
  await answer(id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
  return id
}

const says = (id: string, personId: string) =>
  app().run(answerFace, as('teacher'), { id, answer: 'person', personId })

describe('a face', () => {
  test('that nobody answered for keeps the post in, with its box and its number [2.1-will-not-post-names-photos-without-consent]', async () => {
    const post = await faced([0, 2])
    const marks = await marksOn(post.variantId)
    expect(marks.map(({ decision, face }) => [decision, face])).toEqual([
      ['hold', post.faceIds[0]],
      ['hold', post.faceIds[1]],
    ])
    expect(marks[1]!.message).toContain('face 2')
    expect(marks[1]!.box).toMatchObject({ x: expect.closeTo(304 / 384, 3) })
  })

  test('goes by the yes for that very channel: covered on one account, seen on the other [2.1-will-not-post-names-photos-without-consent] [2.4-will-not-post-names-photos-without-consent]', async () => {
    const post = await faced([0, 1])
    const [no, yes] = [await halfAgreed('Rosamund Tull'), await pupil('Ignatius Pell', { photo: 'given' })]
    await answer(yes.id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
    await says(post.faceIds[0]!, no)
    await says(post.faceIds[1]!, yes.id)
    expect((await marksOn(post.variantId)).map(({ decision, people }) => [decision, people])).toEqual([
      ['refuse', [no]],
    ])
    expect(await marksOn(post.dojoVariantId)).toEqual([])
    const done = await app().run(coverWithoutYes, as('teacher'), { postId: post.postId, variantId: null })
    expect(done).toEqual({ covered: 1 })
    expect(await marksOn(post.variantId)).toEqual([])
    expect(await picture(post.mediaId, post.variantId)).toEqual([1])
    expect(await picture(post.mediaId, post.dojoVariantId)).toEqual([0, 1])
    const { pictures } = await app().run(showFaces, as('teacher'), { postId: post.postId })
    const stands = pictures[0]!.variants.map(({ channel, faces }) => [channel, faces.map(one => one.stands)])
    expect(Object.fromEntries(stands)).toEqual({ facebook: ['hidden', 'may'], dojo: ['may', 'may'] })
  })

  test('of a child who must not be shown says no more than a no does', async () => {
    const post = await faced([0])
    await says(post.faceIds[0]!, await halfAgreed('Barnaby Stott'))
    const why = async () => {
      const { pictures } = await app().run(showFaces, as('teacher'), { postId: post.postId })
      const there = pictures[0]!.variants.find(({ channel }) => channel === 'facebook')!
      return there.faces[0]!.whyNot
    }
    const refused = await why()
    await app().database.admin.query('update person set do_not_identify = true where name = $1', [
      'Barnaby Stott',
    ])
    expect(await why()).toBe(refused)
  })

  test('can only be somebody’s of this school', async () => {
    const post = await faced([0])
    const { id } = await app().run(addPerson, app().world.elsewhere.office, {
      schoolId: app().world.otherSchool.id,
      kind: 'pupil',
      name: 'Ottoline Vane',
    })
    await expect(says(post.faceIds[0]!, id)).rejects.toMatchObject({ fields: [{ field: 'people' }] })
  })

  test('that cannot be recognised, or is a visitor’s, needs its reason, and a second person looks', async () => {
    const post = await faced([0])
    const id = post.faceIds[0]!
    const bare = app().run(answerFace, as('teacher'), { id, answer: 'unrecognisable', reason: ' ' })
    await expect(bare).rejects.toMatchObject({ code: 'invalid-input' })
    await app().run(answerFace, as('teacher'), { id, answer: 'unrecognisable', reason: 'Turned away.' })
    const { decision, decider } = await app().run(checkDraft, as('teacher'), { variantId: post.variantId })
    expect([decision, decider]).toEqual(['publish', 'second-person'])
  })

  test('that is covered is covered on every account, also on one that comes later, and uncovering asks anew', async () => {
    const post = await faced([1])
    const id = post.faceIds[0]!
    await app().run(answerFace, as('teacher'), { id, answer: 'covered', how: 'sticker' })
    for (const variantId of [post.variantId, post.dojoVariantId]) {
      expect(await picture(post.mediaId, variantId)).toEqual([])
      expect(await marksOn(variantId)).toEqual([])
    }
    const shown = await app().run(showFaces, as('teacher'), { postId: post.postId })
    await app().run(uncover, as('teacher'), { coverId: shown.pictures[0]!.covers[0]!.id })
    expect(await picture(post.mediaId, post.variantId)).toEqual([1])
    expect((await marksOn(post.variantId)).map(({ face }) => face)).toEqual([id])
  })

  test('that was missed is marked by hand; one that Copybook found goes only as no face', async () => {
    const post = await faced([0])
    const box = { x: 0.8, y: 0.1, width: 0.1, height: 0.2 }
    const { id } = await app().run(addFace, as('teacher'), { mediaId: post.mediaId, box })
    expect(await facesOf(post.postId)).toHaveLength(2)
    await app().run(removeFace, as('teacher'), { id })
    const found = post.faceIds[0]!
    await expect(app().run(removeFace, as('teacher'), { id: found })).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    })
    await app().run(removeFace, as('teacher'), { id: found, reason: 'not-a-face' })
    expect(await facesOf(post.postId)).toEqual([])
  })

  test('is not passed by saying that nobody can be recognised', async () => {
    const post = await faced([0])
    const nobody = () =>
      app().run(savePicture, as('teacher'), { id: post.mediaId, altText: '', peopleAnswer: 'nobody' })
    await expect(nobody()).rejects.toMatchObject({ fields: [{ field: 'people' }] })
    await says(post.faceIds[0]!, await halfAgreed('Lettice Crane'))
    await expect(nobody()).rejects.toMatchObject({ fields: [{ field: 'people' }] })
    await app().run(answerFace, as('teacher'), { id: post.faceIds[0]!, answer: 'covered' })
    await nobody()
    expect(await marksOn(post.variantId)).toEqual([])
  })
})

test('a picture that could not be read is held until somebody says that they looked, with their name', async () => {
  reader().holdsElsewhere('unreadable')
  const post = await posting.illustrated()
  expect((await marksOn(post.variantId)).map(({ message }) => message)).toEqual([
    'Copybook could not look for faces here. It looks damaged. Look yourself, and say so.',
    'Copybook could not read what is written here. It looks damaged. Look yourself, and say so.',
  ])
  for (const what of ['faces', 'words'] as const) {
    await app().run(confirmLooked, as('teacher'), { id: post.pictureId, what })
  }
  expect(await marksOn(post.variantId)).toEqual([])
  const { rows } = await app().database.admin.query(
    'select distinct looked_by from media_reading where media_id = $1',
    [post.pictureId],
  )
  expect(rows).toEqual([{ looked_by: as('teacher').personId }])
})

test('what is written in a picture is read like any other words, and marked where it stands [2.1-will-not-post-names-photos-without-consent]', async () => {
  await pupil('Thaddeus Quill', { name: 'refused' })
  const word = (text: string, x: number) => ({
    text,
    confidence: 0.9,
    line: 0,
    box: { x, y: 0.1, width: 0.1, height: 0.1 },
  })
  reader().holdsElsewhere({ words: [word('Thaddeus', 0.2), word('Quill', 0.4), word('wins', 0.6)] })
  const post = await posting.illustrated()
  const [mark] = await marksOn(post.variantId)
  expect(mark).toMatchObject({
    place: 'text-in-picture',
    media: 0,
    decision: 'refuse',
    mend: { kind: 'cover' },
  })
  expect(mark!.box).toMatchObject({ x: 0.2, y: 0.1, width: expect.closeTo(0.3, 3) })
  const box = mark!.box!
  await app().run(coverPart, as('teacher'), { mediaId: post.pictureId, variantId: null, box })
  expect(await marksOn(post.variantId)).toEqual([])
})

test('a close-up of a pupil is marked on an open page, and not where only families look [2.1-will-not-post-names-photos-without-consent]', async () => {
  const post = await faced([])
  const box = { x: 0.2, y: 0.1, width: 0.5, height: 0.6 }
  await app().run(addFace, as('teacher'), { mediaId: post.mediaId, box })
  const { id } = await pupil('Peregrine Ash', { photo: 'given' })
  await answer(id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
  await says((await facesOf(post.postId))[0]!, id)
  expect(await marksOn(post.dojoVariantId)).toEqual([])
  expect((await marksOn(post.variantId)).map(({ rule, gap }) => [rule, gap])).toEqual([
    ['image-style', 'G53'],
  ])
})

test('a picture that is taken out takes all with it: faces, covers, words, and the bytes that were made', async () => {
  const post = await faced([0])
  await app().run(answerFace, as('teacher'), { id: post.faceIds[0]!, answer: 'covered' })
  const files = async () => {
    const { rows } = await app().database.admin.query<{ file_key: string }>(
      'select file_key from rendition where media_id = $1',
      [post.mediaId],
    )
    return rows.map(({ file_key }) => file_key)
  }
  const made = await files()
  expect(made).toHaveLength(2)
  await app().run(removePicture, as('teacher'), { id: post.mediaId })
  expect(await files()).toEqual([])
  for (const key of made) await expect(app().services.files.get(key)).rejects.toThrow()
  for (const table of ['media_face', 'media_cover', 'media_words', 'media_reading']) {
    const { rows } = await app().database.admin.query(`select 1 from ${table} where media_id = $1`, [
      post.mediaId,
    ])
    expect(rows, table).toEqual([])
  }
})

test('a rendition that another takes the place of goes after the commit, and one in use stays', async () => {
  const post = await faced([0, 1])
  const cover = (faceId: string) =>
    app().run(coverPart, as('teacher'), { mediaId: post.mediaId, variantId: post.variantId, faceId })
  await cover(post.faceIds[0]!)
  const before = app().jobs.length
  await cover(post.faceIds[1]!)
  const thrown = app()
    .jobs.slice(before)
    .filter(({ queue }) => queue === 'throw-away')
  expect(thrown).toHaveLength(1)
  const { rows } = await app().database.admin.query<{ file_key: string }>(
    'select file_key from rendition where media_id = $1',
    [post.mediaId],
  )
  const inUse = rows[0]!.file_key
  const old = thrown[0]!.data['file']!
  for (const key of [inUse, old]) await throwAway(app(), app().world.trustId, key)
  await expect(app().services.files.get(old)).rejects.toThrow()
  expect(await app().services.files.get(inUse)).toBeInstanceOf(Buffer)
})
