import { beforeEach, describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { addFilm } from './add-film.ts'
import { addPicture } from './add-picture.ts'
import { checkDraft } from './check-draft.ts'
import { contentHash } from './content-hash.ts'
import { loadVariant } from './loaded-variant.ts'
import { removeFilm } from './remove-film.ts'
import { saveFilm } from './save-film.ts'
import { saveVariant } from './save-variant.ts'
import { showFilm } from './show-film.ts'
import { showPicture } from './show-picture.ts'
import { showPost } from './show-post.ts'
import { makeFilm, SECRETS } from './testing/films.ts'
import { jpeg } from './testing/pictures.ts'
import { postingFor } from './testing/posting.ts'
import { receivedFilm } from './testing/received-film.ts'
import { youtubeForFile } from './testing/youtube-for-file.ts'

const app = appForFile()
const { answer, as, draft, pupil, submit } = postingFor(app)
const { accountId, filmed } = youtubeForFile(app)

beforeEach(() => app().clock.set(WORLD_NOW))

const check = (post: { variantId: string }) =>
  app().run(checkDraft, as('teacher'), { variantId: post.variantId })
const add = async (postId: string, bytes?: Buffer) =>
  app().run(addFilm, as('teacher'), { postId }, { file: await receivedFilm(app(), bytes) })

async function bytesOf(id: string): Promise<Buffer> {
  const { body } = await app().run(showFilm, as('teacher'), { id })
  return Buffer.from(await body.read(0, body.size))
}

describe('a film that somebody adds', () => {
  test('is kept without what its file told, and shown to who decides', async () => {
    const { filmId, postId } = await filmed({ people: [] })
    const kept = await bytesOf(filmId)
    for (const secret of SECRETS) expect(kept.includes(secret, 0, 'latin1'), secret).toBe(false)
    for (const part of makeFilm().shown) expect(kept.includes(part)).toBe(true)
    const { film, pictures } = await app().run(showPost, as('headteacher'), { postId })
    expect(pictures).toEqual([])
    expect(film).toMatchObject({
      id: filmId,
      width: 640,
      height: 360,
      type: 'video/mp4',
      title: 'Winter concert',
      madeForChildren: true,
      peopleAnswer: 'nobody',
    })
  })

  test('that is none, or is broken, is refused with what would be right, and nothing is kept', async () => {
    const { postId } = await draft()
    await expect(add(postId, await jpeg())).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'film', message: 'Choose a film as MP4 or MOV.' }],
    })
    await expect(add(postId, makeFilm({ indexLast: true }).bytes.subarray(0, 90))).rejects.toMatchObject({
      fields: [{ field: 'film', message: 'This film is cut off. Export it again, then choose it.' }],
    })
    expect((await app().run(showPost, as('teacher'), { postId })).film).toBeNull()
  })

  test('stands alone: no second one, no pictures beside it, and it is no picture', async () => {
    const { postId, filmId } = await filmed()
    await expect(add(postId)).rejects.toThrow('has a film already')
    const upload = { bytes: await jpeg(), claimedType: 'image/jpeg' }
    await expect(app().run(addPicture, as('teacher'), { postId }, { upload })).rejects.toThrow('goes alone')
    const illustrated = await draft()
    await app().run(addPicture, as('teacher'), { postId: illustrated.postId }, { upload })
    await expect(add(illustrated.postId)).rejects.toThrow('goes alone')
    await expect(app().run(showPicture, as('teacher'), { id: filmId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('can be taken out: its bytes and who was in it are gone', async () => {
    const amy = await pupil('Amy Ravensworth')
    const { postId, filmId } = await filmed({ people: [amy.id] })
    await app().run(removeFilm, as('teacher'), { id: filmId })
    await expect(bytesOf(filmId)).rejects.toMatchObject({ code: 'not-found' })
    const { rows } = await app().database.admin.query('select 1 from media_person where media_id = $1', [
      filmId,
    ])
    expect(rows).toEqual([])
    await add(postId)
  })

  test('is part of what is decided: its bytes and each thing that is said of it', async () => {
    const amy = await pupil('Amy Ravensworth')
    const { variantId } = await filmed()
    const variant = await app().runner.runSystem(app().world.trustId, 'look', ({ tx }) =>
      loadVariant(tx, variantId),
    )
    const film = variant.film!
    const others = [
      { sha256: Buffer.alloc(32) },
      { title: 'Summer concert' },
      { captions: 'WEBVTT' },
      { madeForChildren: false },
      { peopleAnswer: 'tagged' as const, people: [amy.id] },
    ].map(change => contentHash({ ...variant, film: { ...film, ...change } }).toString('hex'))
    const hashes = [
      contentHash(variant).toString('hex'),
      contentHash({ ...variant, film: null }).toString('hex'),
    ]
    expect(new Set([...others, ...hashes]).size).toBe(others.length + 2)
  })

  test('makes a post that waited for a decision a draft again', async () => {
    const amy = await pupil('Amy Ravensworth', { photo: 'given', channel: 'youtube' })
    const post = await filmed({ people: [amy.id] })
    expect((await submit(post)).state).toBe('submitted')
    const said = { id: post.filmId, title: 'Another', captions: null, madeForChildren: true }
    await app().run(saveFilm, as('teacher'), { ...said, peopleAnswer: 'nobody', people: [] })
    const { variants } = await app().run(showPost, as('teacher'), { postId: post.postId })
    expect(variants[0]).toMatchObject({ state: 'draft', version: post.version + 1 })
  })

  test('what is said of it is on the record without its words', async () => {
    await filmed({ title: 'Concert of Year 4' })
    const entry = (await entriesOf(app(), 'film.answered')).at(-1)!
    expect(entry.content).toMatchObject({ peopleAnswer: 'nobody', madeForChildren: true })
    expect(JSON.stringify(entry)).not.toContain('Year 4')
  })
})

describe('of a film the policy marks', () => {
  test('somebody in it without a yes for their picture [2.3-consent-before-identifying]', async () => {
    const amy = await pupil('Amy Ravensworth', { photo: 'given', channel: 'youtube' })
    const ben = await pupil('Ben Okafor', { photo: 'refused', channel: 'youtube' })
    const post = await filmed({ people: [amy.id, ben.id] })
    const { decision, marks } = await check(post)
    expect(decision).toBe('refuse')
    expect(marks).toMatchObject([{ clause: '2.3-consent-before-identifying', people: [ben.id] }])
    await expect(submit(post)).rejects.toMatchObject({ code: 'conflict' })
    await answer(ben.id, [{ channel: 'youtube', element: 'photo', answer: 'given' }])
    expect((await check(post)).marks).toEqual([])
  })

  test('that nobody has said who is in it: it is held', async () => {
    const { marks } = await check(await filmed({ people: null }))
    expect(marks).toMatchObject([{ clause: '2.3-consent-before-identifying', decision: 'hold', media: 0 }])
    expect(marks[0]?.message).toBe(
      'Nobody has said yet who is in this film. Say who it is, or choose another.',
    )
  })

  test('a name in its title or its captions without a yes [2.3-consent-before-identifying]', async () => {
    const zofia = await pupil('Zofia Brandt', { name: 'refused', channel: 'youtube' })
    const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\nNow Zofia Brandt sings.'
    for (const said of [{ title: 'Zofia Brandt sings' }, { captions }]) {
      const { decision, marks } = await check(await filmed(said))
      expect(decision).toBe('refuse')
      expect(marks).toMatchObject([{ clause: '2.3-consent-before-identifying', people: [zofia.id] }])
    }
  })

  test('a link in description, title or captions [2.3-no-links]', async () => {
    const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\nTickets at www.hall-tickets.example'
    const link = 'www.hall-tickets.example'
    for (const said of [{ text: `Tickets: ${link}` }, { title: `Concert ${link}` }, { captions }]) {
      const post = await filmed(said)
      const { decision, marks, network } = await check(post)
      expect(decision).toBe('refuse')
      expect(marks.map(({ clause }) => clause)).toContain('2.3-no-links')
      expect(network.problems.length).toBeGreaterThan(0)
      await expect(submit(post)).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  test('that it would be public at once: it begins private, until it is checked [2.3-private-until-checked]', async () => {
    const post = await filmed()
    const { variants } = await app().run(showPost, as('teacher'), { postId: post.postId })
    expect(variants[0]).toMatchObject({ visibility: 'private', marked: { decision: 'publish' } })
    const { variantId, version } = post
    const words = { text: 'Our winter concert in the hall.', category: 'performance' }
    const saved = await app().run(saveVariant, as('teacher'), {
      variantId,
      version,
      ...words,
      visibility: 'public',
    })
    const { decision, marks } = await check(post)
    expect(decision).toBe('refuse')
    expect(marks).toMatchObject([{ clause: '2.3-private-until-checked' }])
    await expect(submit({ variantId, ...saved })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('what the network would refuse is told before anybody decides, with the mend', () => {
  test('a film without a title, of which nobody has said whether it is for children', async () => {
    const post = await filmed({ title: '', madeForChildren: null })
    const { network } = await check(post)
    expect(network).toMatchObject({ name: 'YouTube', takesFilms: true, price: null })
    expect(network.problems).toEqual([
      { field: 'film.title', code: 'empty', message: 'Give the film a title.' },
      {
        field: 'film.madeForChildren',
        code: 'empty',
        message: 'Say whether this film is made for children. The network asks it of every film.',
      },
    ])
    await expect(submit(post)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'film.title' }, { field: 'film.madeForChildren' }],
    })
  })

  test('a post without a film, where only films go; a film, where none do', async () => {
    const bare = await draft('Our winter concert in the hall.', {
      accountId: accountId(),
      category: 'performance',
    })
    expect((await check(bare)).network.problems).toMatchObject([{ field: 'film', code: 'empty' }])
    const onDojo = await draft('Our concert.', { accountId: app().world.dojoAccount.id })
    await add(onDojo.postId)
    const { network } = await check(onDojo)
    expect(network.takesFilms).toBe(false)
    expect(network.problems).toMatchObject([
      { field: 'film', message: 'Copybook posts no films on ClassDojo. Remove the film.' },
      { field: 'film.madeForChildren' },
    ])
  })

  test('how long the words may be there', async () => {
    const { network } = await check(await filmed({ text: 'x'.repeat(5001) }))
    expect(network.length).toEqual({ used: 5001, most: 5000 })
    expect(network.problems).toMatchObject([{ field: 'text', code: 'too-long' }])
  })
})
