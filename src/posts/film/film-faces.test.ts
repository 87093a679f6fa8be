import { beforeEach, describe, expect, test } from 'vitest'
import { NO_FFMPEG } from '../../platform/ffmpeg/find-ffmpeg.ts'
import { FilmNotRead } from '../../platform/ffmpeg/run-ffmpeg.ts'
import { createFakeFilmTools, greyFrame } from '../../platform/ffmpeg/testing/fake-film-tools.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { addFilm } from '../add-film.ts'
import { addVariant } from '../add-variant.ts'
import { checkDraft } from '../check-draft.ts'
import { addFace } from '../pictures/add-face.ts'
import { answerFace } from '../pictures/answer-face.ts'
import { coverPart } from '../pictures/cover.ts'
import { coverWithoutYes } from '../pictures/cover-without-yes.ts'
import { removeFace } from '../pictures/remove-face.ts'
import { showFaces } from '../pictures/show-faces.ts'
import { throwAway } from '../pictures/throw-away.ts'
import { uncover } from '../pictures/uncover.ts'
import { removeFilm } from '../remove-film.ts'
import { saveFilm } from '../save-film.ts'
import { showFilm } from '../show-film.ts'
import { postingFor } from '../testing/posting.ts'
import { receivedFilm } from '../testing/received-film.ts'
import { MOST_FRAMES } from './look-through.ts'
import { makeFilms } from './make-films.ts'
import { readFilms } from './read-films.ts'
import { showFilmStill } from './show-film-still.ts'

const app = appForFile()
const { answer, as, draft, pupil } = postingFor(app)
const tools = () => app().services.filmTools!
const trust = () => app().world.trustId

const LEFT = { x: 0.1, y: 0.2, width: 0.2, height: 0.3 }
const RIGHT = { x: 0.7, y: 0.2, width: 0.2, height: 0.3 }

/** Three seconds: somebody on the left all the time, somebody on the right in the last two. */
async function showTwo(): Promise<void> {
  const frames = await Promise.all([100, 120, 140].map(greyFrame))
  const { pictureReader } = app().services
  const face = (box: typeof LEFT, score: number) => ({ box, score })
  pictureReader.holds(frames[0]!, { faces: [face(LEFT, 0.8)] })
  pictureReader.holds(frames[1]!, { faces: [face(LEFT, 0.9), face(RIGHT, 0.9)] })
  pictureReader.holds(frames[2]!, { faces: [face(LEFT, 0.7), face(RIGHT, 0.7)] })
  tools().shows(frames)
}

async function filmed() {
  const drafted = await draft()
  const dojo = await app().run(addVariant, as('teacher'), {
    postId: drafted.postId,
    accountId: app().world.dojoAccount.id,
  })
  const { id } = await app().run(
    addFilm,
    as('teacher'),
    { postId: drafted.postId },
    { file: await receivedFilm(app()) },
  )
  return { ...drafted, dojoVariantId: dojo.variantId, filmId: id }
}

/** A film that was looked through, with the ids of its faces in the order in which they come. */
async function read() {
  const post = await filmed()
  await readFilms(app(), trust())
  const { film } = await app().run(showFaces, as('teacher'), { postId: post.postId })
  return { ...post, film: film!, faceIds: film!.faces.map(({ id }) => id) }
}

const marksOn = async (variantId: string) => (await app().run(checkDraft, as('teacher'), { variantId })).marks
const messagesOn = async (variantId: string) => (await marksOn(variantId)).map(({ message }) => message)
const says = (id: string, personId: string) =>
  app().run(answerFace, as('teacher'), { id, answer: 'person', personId })
const shown = async (postId: string) => (await app().run(showFaces, as('teacher'), { postId })).film!
const isReady = async (postId: string) =>
  Object.fromEntries((await shown(postId)).variants.map(one => [one.channel, one.isReady]))

beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  app().services.filmTools = createFakeFilmTools()
  await showTwo()
})

/** Agreed to on the closed network, and refused on the open one. */
async function halfAgreed(name: string): Promise<string> {
  const { id } = await pupil(name, { photo: 'refused' })
  await answer(id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
  return id
}

async function agreed(name: string): Promise<string> {
  const { id } = await pupil(name, { photo: 'given' })
  await answer(id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
  return id
}

describe('a film', () => {
  test('is held while it is looked through, and then for each face in it, with its time [2.1-will-not-post-names-photos-without-consent]', async () => {
    const waiting = await filmed()
    expect(await messagesOn(waiting.variantId)).toEqual(['Copybook is still looking for faces in this film.'])
    await readFilms(app(), trust())
    const marks = await marksOn(waiting.variantId)
    expect(marks.map(({ decision, message }) => [decision, message])).toEqual([
      ['hold', 'Nobody has said yet whose face 1 (0:00 to 0:03) is. Say so, or cover it.'],
      ['hold', 'Nobody has said yet whose face 2 (0:00 to 0:03) is. Say so, or cover it.'],
    ])
    const film = await shown(waiting.postId)
    expect(film).toMatchObject({ faceReading: 'done', progress: 1, failure: null })
    expect(film.faces.map(({ span }) => span)).toEqual([
      { fromMs: 0, toMs: 3000, clearestMs: 1000, hasStill: true },
      { fromMs: 0, toMs: 3000, clearestMs: 1000, hasStill: true },
    ])
    expect((await entriesOf(app(), 'film.read')).at(-1)!.content).toEqual({
      what: 'faces',
      found: 2,
      failed: false,
    })
  })

  test('shows each face by the moment in which it is clearest', async () => {
    const { faceIds } = await read()
    const still = await app().run(showFilmStill, as('teacher'), { faceId: faceIds[0]! })
    expect(still.type).toBe('image/jpeg')
    expect(still.body.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  })

  test('goes by the yes for that very channel: covered on one account, and made before it goes, seen on the other [2.1-will-not-post-names-photos-without-consent] [2.4-will-not-post-names-photos-without-consent]', async () => {
    const { postId, variantId, dojoVariantId, filmId, faceIds } = await read()
    const no = await halfAgreed('Rosalind Tarn')
    await says(faceIds[0]!, no)
    await says(faceIds[1]!, await agreed('Ignatia Pole'))
    expect((await marksOn(variantId)).map(({ decision, people }) => [decision, people])).toEqual([
      ['refuse', [no]],
    ])
    expect(await marksOn(dojoVariantId)).toEqual([])
    expect(await app().run(coverWithoutYes, as('teacher'), { postId, variantId: null })).toEqual({
      covered: 1,
    })
    expect(await messagesOn(variantId)).toEqual([
      'The film is still being made with what is covered in it. Wait a moment.',
    ])
    expect(await isReady(postId)).toEqual({ facebook: false, dojo: true })
    await expect(app().run(showFilm, as('teacher'), { id: filmId, variantId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await makeFilms(app(), trust())
    expect(tools().covered).toHaveLength(1)
    expect(tools().covered[0]!.every(({ box }) => box.x < 0.5)).toBe(true)
    expect([tools().covered[0]![0]!.fromMs, tools().covered[0]!.at(-1)!.toMs]).toEqual([0, 3000])
    expect(await marksOn(variantId)).toEqual([])
    expect(await isReady(postId)).toEqual({ facebook: true, dojo: true })
  })

  test('of which a face is covered everywhere is made once for all accounts, and uncovering asks anew', async () => {
    const { postId, variantId, faceIds } = await read()
    await app().run(answerFace, as('teacher'), { id: faceIds[0]!, answer: 'covered' })
    await app().run(answerFace, as('teacher'), { id: faceIds[1]!, answer: 'covered' })
    await makeFilms(app(), trust())
    expect(tools().covered).toHaveLength(1)
    expect(await isReady(postId)).toEqual({ facebook: true, dojo: true })
    expect(await marksOn(variantId)).toEqual([])
    const cover = (await shown(postId)).covers.find(one => one.faceId === faceIds[0])!
    expect(cover.how).toBe('sticker')
    await app().run(uncover, as('teacher'), { coverId: cover.id })
    expect(await isReady(postId)).toEqual({ facebook: false, dojo: false })
    await makeFilms(app(), trust())
    expect((await marksOn(variantId)).map(({ face }) => face)).toEqual([faceIds[0]])
  })

  test('whose covers change while it is made goes out with none of what was made', async () => {
    const { postId, variantId, filmId, faceIds } = await read()
    const cover = (faceId: string) =>
      app().run(coverPart, as('teacher'), { mediaId: filmId, variantId, faceId })
    await cover(faceIds[0]!)
    const { cover: make } = tools()
    let isFirst = true
    app().services.filmTools = {
      ...tools(),
      async cover(what, limits) {
        if (isFirst) {
          isFirst = false
          await cover(faceIds[1]!)
        }
        return make(what, limits)
      },
    }
    await makeFilms(app(), trust())
    expect(tools().covered.map(spans => new Set(spans.map(({ box }) => box.x < 0.5)).size)).toEqual([1, 2])
    expect(await isReady(postId)).toEqual({ facebook: true, dojo: true })
  })

  test('in which somebody was missed: marked by hand with its time, and covered for that time', async () => {
    const { variantId, filmId, faceIds } = await read()
    for (const id of faceIds) {
      await app().run(answerFace, as('teacher'), { id, answer: 'unrecognisable', reason: 'Far.' })
    }
    expect(await marksOn(variantId)).toEqual([])
    const box = { x: 0.45, y: 0.1, width: 0.1, height: 0.2 }
    const add = (span?: object) => app().run(addFace, as('teacher'), { mediaId: filmId, box, span })
    await expect(add()).rejects.toMatchObject({ fields: [{ field: 'span' }] })
    await expect(add({ fromMs: 2000, toMs: 2000 })).rejects.toMatchObject({ code: 'invalid-input' })
    const { id } = await add({ fromMs: 1500, toMs: 2500 })
    expect((await marksOn(variantId)).map(({ face }) => face)).toEqual([id])
    await app().run(answerFace, as('teacher'), { id, answer: 'covered' })
    await makeFilms(app(), trust())
    expect(tools().covered[0]!.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([[1500, 2500]])
    expect(await marksOn(variantId)).toEqual([])
  })

  test('cannot be covered by a box without a time, nor said to show nobody while faces are open', async () => {
    const { variantId, filmId } = await read()
    const box = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 }
    await expect(
      app().run(coverPart, as('teacher'), { mediaId: filmId, variantId, box }),
    ).rejects.toMatchObject({ fields: [{ field: 'faceId' }] })
    const said = { id: filmId, title: '', captions: null, madeForChildren: true, people: [] }
    await expect(
      app().run(saveFilm, as('teacher'), { ...said, peopleAnswer: 'nobody' }),
    ).rejects.toMatchObject({ fields: [{ field: 'people' }] })
  })

  test('that is taken out takes all with it: faces, covers, the stills and what was made', async () => {
    const { filmId, faceIds } = await read()
    await app().run(answerFace, as('teacher'), { id: faceIds[0]!, answer: 'covered' })
    await makeFilms(app(), trust())
    const { rows } = await app().database.admin.query<{ key: string }>(
      `select file_key as key from rendition where media_id = $1
       union select still_key from media_face where media_id = $1`,
      [filmId],
    )
    expect(rows).toHaveLength(2)
    for (const { key } of rows) expect(await app().services.files.get(key)).toBeInstanceOf(Buffer)
    await app().run(removeFilm, as('teacher'), { id: filmId })
    for (const { key } of rows) await expect(app().services.files.get(key)).rejects.toThrow()
    for (const table of ['media_face', 'media_cover', 'media_reading', 'film_making', 'rendition']) {
      const left = await app().database.admin.query(`select 1 from ${table} where media_id = $1`, [filmId])
      expect(left.rows, table).toEqual([])
    }
  })

  test('keeps a still while another face of that moment has it', async () => {
    const { faceIds } = await read()
    const before = app().jobs.length
    const thrown = () =>
      app()
        .jobs.slice(before)
        .filter(({ queue }) => queue === 'throw-away')
    for (const [at, id] of faceIds.entries()) {
      await app().run(removeFace, as('teacher'), { id, reason: 'not-a-face' })
      const file = thrown().at(-1)!.data['file']!
      await throwAway(app(), trust(), file)
      const there = await app()
        .services.files.get(file)
        .then(
          () => true,
          () => false,
        )
      expect(there).toBe(at === 0)
    }
  })
})

describe('a film that Copybook could not look through is held until a person says who is in it', () => {
  const sayNobody = (id: string) =>
    app().run(saveFilm, as('teacher'), {
      id,
      title: 'Concert',
      captions: null,
      madeForChildren: true,
      peopleAnswer: 'nobody',
      people: [],
    })

  test('where there is no ffmpeg, and nothing can be covered there', async () => {
    app().services.filmTools = null
    const { variantId, filmId, film } = await read()
    expect(film).toMatchObject({ faceReading: 'failed', failure: NO_FFMPEG, faces: [] })
    expect(await messagesOn(variantId)).toEqual([
      `Copybook could not look through this film. ${NO_FFMPEG} Watch all of it, and say who is in it.`,
    ])
    const span = { fromMs: 0, toMs: 1000 }
    const { id } = await app().run(addFace, as('teacher'), { mediaId: filmId, box: LEFT, span })
    await expect(app().run(answerFace, as('teacher'), { id, answer: 'covered' })).rejects.toMatchObject({
      code: 'unavailable',
      message: NO_FFMPEG,
    })
    await app().run(removeFace, as('teacher'), { id })
    await sayNobody(filmId)
    expect(await marksOn(variantId)).toEqual([])
  })

  test('where it is broken, or has no picture at all', async () => {
    for (const told of [new FilmNotRead('unreadable', ''), []]) {
      tools().shows(told)
      const { variantId, film } = await read()
      expect(film.failure).toBe('It looks damaged.')
      expect(await messagesOn(variantId)).toEqual([
        'Copybook could not look through this film. It looks damaged. Watch all of it, and say who is in it.',
      ])
    }
  })

  test('where a frame could not be read', async () => {
    app().services.pictureReader.holdsElsewhere('too-heavy')
    tools().shows([await greyFrame(200)])
    const { film } = await read()
    app().services.pictureReader.holdsElsewhere({})
    expect(film).toMatchObject({ faceReading: 'failed', faces: [] })
  })

  test('where it goes on beyond what is looked at: what was found there is asked for all the same', async () => {
    const frame = await greyFrame(100)
    tools().shows(Array.from({ length: MOST_FRAMES + 1 }, () => frame))
    const { variantId, film } = await read()
    expect(film.faces.map(({ span }) => span.toMs)).toEqual([MOST_FRAMES * 1000])
    expect(await messagesOn(variantId)).toEqual([
      'Copybook could not look through this film. It is longer than ten minutes, and nobody has looked at the rest. Watch all of it, and say who is in it.',
      'Nobody has said yet whose face 1 (0:00 to 10:00) is. Say so, or cover it.',
    ])
  })

  test('a reader that is busy is asked again', async () => {
    app().services.pictureReader.holdsElsewhere('busy')
    tools().shows([await greyFrame(210)])
    const post = await filmed()
    await readFilms(app(), trust())
    expect((await shown(post.postId)).faceReading).toBe('waiting')
    app().services.pictureReader.holdsElsewhere({})
    app().clock.set(new Date(Date.parse(WORLD_NOW) + 60_000))
    await readFilms(app(), trust())
    expect((await shown(post.postId)).faceReading).toBe('done')
  })
})

test('a film that cannot be covered says so, and goes out nowhere', async () => {
  const { postId, variantId, faceIds } = await read()
  app().services.filmTools = {
    ...tools(),
    cover: () => Promise.reject(new FilmNotRead('unreadable', '')),
  }
  for (const id of faceIds) await app().run(answerFace, as('teacher'), { id, answer: 'covered' })
  await makeFilms(app(), trust())
  expect(await isReady(postId)).toEqual({ facebook: false, dojo: false })
  expect(await messagesOn(variantId)).toEqual([
    'What is to be covered in this film could not be. It looks damaged, and nothing in it can be covered. Take the covers off, or choose another.',
  ])
})
