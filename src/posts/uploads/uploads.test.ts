import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { LARGEST_FILM, LARGEST_PART } from '../../platform/upload-limits.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { addFilm } from '../add-film.ts'
import { addPicture } from '../add-picture.ts'
import { showPicture } from '../show-picture.ts'
import { makeFilm } from '../testing/films.ts'
import { jpeg } from '../testing/pictures.ts'
import { postingFor } from '../testing/posting.ts'
import { dropUpload } from './drop-upload.ts'
import { sendPart } from './send-part.ts'
import { showUpload } from './show-upload.ts'
import { startUpload } from './start-upload.ts'
import { sweepUploads } from './sweep-uploads.ts'

const app = appForFile()
const { as, draft, submit } = postingFor(app)
beforeEach(() => app().clock.set(WORLD_NOW))

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const start = (postId: string, bytes: Buffer, kind: 'picture' | 'film' = 'picture') =>
  app().run(startUpload, as('teacher'), { postId, kind, size: bytes.length, sha256: sha256(bytes) })
const send = (id: string, bytes: Buffer, at: number, to = bytes.length, by = as('teacher')) =>
  app().run(
    sendPart,
    by,
    { id, at },
    { upload: { bytes: bytes.subarray(at, to), claimedType: 'application/octet-stream' } },
  )
const finish = (postId: string, uploadId: string, idempotencyKey?: string) =>
  app().run(addPicture, as('teacher'), { postId, uploadId }, { idempotencyKey })
const sweep = () => app().runner.runSystem(app().world.trustId, 'uploads', sweepUploads)
const partsOf = async (id: string): Promise<string[]> => {
  const { rows } = await app().database.admin.query<{ file_key: string }>(
    'select file_key from upload_part where upload_id = $1',
    [id],
  )
  return rows.map(({ file_key: key }) => key)
}

describe('a picture that is sent in parts', () => {
  test('goes on where it stood, and is the one that was chosen', async () => {
    const { postId } = await draft()
    const bytes = await jpeg({ width: 1200, height: 800 })
    const { id, received, partSize } = await start(postId, bytes)
    expect({ received, partSize }).toEqual({ received: 0, partSize: LARGEST_PART })
    expect(await send(id, bytes, 0, 500)).toEqual({ received: 500 })
    // The answer was lost, and the part comes again; then one that leaves a gap.
    expect(await send(id, bytes, 0, 500)).toEqual({ received: 500 })
    await expect(send(id, bytes, 700, 900)).rejects.toMatchObject({
      code: 'conflict',
      details: { received: 500 },
    })
    await expect(finish(postId, id)).rejects.toMatchObject({ details: { received: 500 } })
    expect(await app().run(showUpload, as('teacher'), { id })).toMatchObject({ received: 500, mediaId: null })
    await send(id, bytes, 500)
    const added = await finish(postId, id, 'a-key-of-the-phone')
    expect(added).toMatchObject({ width: 1200, height: 800 })
    expect(await finish(postId, id, 'a-key-of-the-phone')).toEqual(added)
    await expect(finish(postId, id)).rejects.toMatchObject({ details: { mediaId: added.id } })
    const { body } = await app().run(showPicture, as('teacher'), { id: added.id })
    expect(body.length).toBeGreaterThan(100)
  })

  test('and a film', async () => {
    const { postId } = await draft()
    const { bytes } = makeFilm()
    const { id } = await start(postId, bytes, 'film')
    await send(id, bytes, 0, 300)
    await send(id, bytes, 300)
    const film = await app().run(addFilm, as('teacher'), { postId, uploadId: id })
    expect(film).toMatchObject({ width: 640, height: 360 })
  })

  test('two parts at once: one of them waits, and neither is kept twice', async () => {
    const { postId } = await draft()
    const bytes = await jpeg({ width: 1200, height: 800 })
    const { id } = await start(postId, bytes)
    await Promise.all([send(id, bytes, 0, 400), send(id, bytes, 0, 400)])
    expect(await partsOf(id)).toHaveLength(1)
  })

  test('its parts are gone once the post has it, and so is what nobody went on with for a day', async () => {
    const { postId } = await draft()
    const bytes = await jpeg()
    const [taken, left, given] = [
      await start(postId, bytes),
      await start(postId, bytes),
      await start(postId, bytes),
    ]
    await send(taken.id, bytes, 0)
    await send(left.id, bytes, 0, 100)
    await send(given.id, bytes, 0, 100)
    const [gone, kept, dropped] = await Promise.all([taken, left, given].map(({ id }) => partsOf(id)))
    await finish(postId, taken.id)
    await app().run(dropUpload, as('teacher'), { id: given.id })
    await sweep()
    for (const key of [...gone!, ...dropped!])
      await expect(app().services.files.get(key)).rejects.toMatchObject({ code: 'not-found' })
    expect(await app().services.files.get(kept![0]!)).toHaveLength(100)
    app().clock.set(new Date(Date.parse(WORLD_NOW) + 25 * 3_600_000))
    await sweep()
    await expect(app().services.files.get(kept![0]!)).rejects.toMatchObject({ code: 'not-found' })
    const { rows } = await app().database.admin.query('select id from upload where id = any ($1)', [
      [taken.id, left.id, given.id],
    ])
    expect(rows).toEqual([])
  })
})

describe('is refused', () => {
  test('what is not what was announced', async () => {
    const { postId } = await draft()
    const bytes = await jpeg()
    const { id } = await app().run(startUpload, as('teacher'), {
      postId,
      kind: 'picture',
      size: bytes.length,
      sha256: sha256(Buffer.from('another')),
    })
    await send(id, bytes, 0)
    await expect(finish(postId, id)).rejects.toMatchObject({ fields: [{ field: 'picture' }] })
    const more = Buffer.concat([bytes, bytes])
    await expect(send(id, more, bytes.length)).rejects.toMatchObject({ fields: [{ field: 'part' }] })
  })

  test('an upload of another post or kind', async () => {
    const [one, other] = [await draft(), await draft()]
    const bytes = await jpeg()
    const { id } = await start(one.postId, bytes)
    await send(id, bytes, 0)
    await expect(finish(other.postId, id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      app().run(addFilm, as('teacher'), { postId: one.postId, uploadId: id }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('one that somebody else of the school has begun, whatever it is asked for', async () => {
    const { postId } = await draft()
    const bytes = await jpeg()
    const { id } = await start(postId, bytes)
    await send(id, bytes, 0)
    await expect(send(id, bytes, 0, 10, as('manager'))).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(app().run(addPicture, as('manager'), { postId, uploadId: id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('more at once than a person may have on its way', async () => {
    const { postId } = await draft()
    const film = (size: number) => app().run(startUpload, as('teacher'), { postId, kind: 'film', size })
    await expect(film(LARGEST_FILM + 1)).rejects.toMatchObject({ fields: [{ field: 'film' }] })
    const outcomes = await Promise.allSettled([film(LARGEST_FILM), film(LARGEST_FILM)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find(one => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'too-many-requests' })
  })
})

describe('a post whose picture is still on its way', () => {
  const sending = (post: { variantId: string; version: number }, by: 'teacher' | 'manager' = 'teacher') =>
    submit(post, { by })

  test('is not sent without it by whoever sends the picture', async () => {
    const post = await draft()
    const bytes = await jpeg({ width: 300, height: 200 })
    const { id } = await start(post.postId, bytes)
    await send(id, bytes, 0, 500)
    await expect(sending(post)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('still on its way'),
    })
    await send(id, bytes, 500)
    await expect(sending(post)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('is sent once it is left out, or nothing came of it for minutes', async () => {
    const [left, quiet] = [await draft(), await draft()]
    const bytes = await jpeg()
    const { id } = await start(left.postId, bytes)
    await app().run(dropUpload, as('teacher'), { id })
    expect(await sending(left)).toMatchObject({ state: 'approved' })
    await start(quiet.postId, bytes)
    app().clock.advance({ minutes: 6 })
    expect(await sending(quiet)).toMatchObject({ state: 'approved' })
  })

  test('is sent by somebody else, who knows nothing of it', async () => {
    const post = await draft()
    await start(post.postId, await jpeg())
    expect(await sending(post, 'manager')).toMatchObject({ state: 'approved' })
  })
})
