import { beforeEach, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { addPicture } from '../add-picture.ts'
import { savePicture } from '../save-picture.ts'
import { stopPost } from '../stop-post.ts'
import { facebookForFile } from '../testing/facebook-for-file.ts'
import { PLAIN, postingFor } from '../testing/posting.ts'
import { jpeg } from '../testing/pictures.ts'
import { deliver } from './deliver.ts'

const app = appForFile()
const network = facebookForFile(app)
const { approved, as, claim, deliverWhenDue, draft, partsWith, readAll, rowOf, submit, variantOf } =
  postingFor(app)

const posts = async () => (await network().standIn.posts(network().page)).map(({ message }) => message)
const trust = () => app().world.trustId

beforeEach(() => app().clock.set(WORLD_NOW))

test('a decided post goes out once, when its undo time is over, and its archive says where', async () => {
  const post = await approved()
  const row = await rowOf(post)
  expect(row.due_at.toISOString()).toBe('2026-11-23T10:00:10.000Z')
  await deliver(partsWith(), trust(), row.id)
  expect(await posts()).toEqual([])
  await deliverWhenDue(post)
  await deliverWhenDue(post)
  expect(await posts()).toEqual([PLAIN])
  expect((await variantOf(post)).state).toBe('published')
  const { rows } = await app().database.admin.query('select * from publication where variant_id = $1', [
    post.variantId,
  ])
  expect(rows[0]).toMatchObject({ remote_id: expect.stringMatching(/^\d+_\d+$/), removed_at: null })
  expect(rows[0].permalink).toContain('http')
  const published = (await entriesOf(app(), 'post.published')).at(-1)!
  expect(published.content).toMatchObject({ remoteId: rows[0].remote_id, status: 200 })
})

test('pictures go out with their descriptions, in order, and the last look comes after they are up', async () => {
  const drafted = await draft()
  for (const colour of ['#a00', '#0a0']) {
    const bytes = await jpeg({ background: colour })
    const { id } = await app().run(
      addPicture,
      as('teacher'),
      { postId: drafted.postId },
      {
        upload: { bytes, claimedType: 'image/jpeg' },
      },
    )
    await readAll()
    await app().run(savePicture, as('teacher'), { id, altText: `Colour ${colour}`, peopleAnswer: 'nobody' })
  }
  await submit({ ...drafted, version: 5 })
  const before = (await network().standIn.calls()).length
  await deliverWhenDue(drafted)
  expect((await network().standIn.posts(network().page))[0]).toMatchObject({ message: PLAIN })
  expect((await network().standIn.posts(network().page))[0]!.photos).toHaveLength(2)
  const calls = (await network().standIn.calls()).slice(before)
  expect(calls.filter(call => call.startsWith('POST'))).toEqual([
    'POST stage 200',
    'POST stage 200',
    'POST publish 200',
  ])
})

test('a picture whose bytes are not those that were decided stops it', async () => {
  const drafted = await draft()
  const { id } = await app().run(
    addPicture,
    as('teacher'),
    { postId: drafted.postId },
    {
      upload: { bytes: await jpeg(), claimedType: 'image/jpeg' },
    },
  )
  await readAll()
  await app().run(savePicture, as('teacher'), { id, altText: 'A colour', peopleAnswer: 'nobody' })
  await submit({ ...drafted, version: 3 })
  const other = await app().services.files.put(trust(), await jpeg({ background: '#123456' }))
  await app().database.admin.query('update media set file_key = $1 where id = $2', [other.key, id])
  await deliverWhenDue(drafted)
  expect(await variantOf(drafted)).toMatchObject({
    state: 'stopped',
    stopped_why: 'A picture is damaged or gone. Add it again.',
  })
  expect(await posts()).toEqual([])
})

test('a post that is stopped before it went out does not go out, and afterwards it is too late', async () => {
  const post = await approved()
  await app().run(stopPost, as('headteacher'), { variantId: post.variantId })
  await deliverWhenDue(post)
  expect((await variantOf(post)).state).toBe('stopped')
  await expect(app().run(stopPost, as('headteacher'), { variantId: post.variantId })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('a worker finds it when it is due, by its row and nothing else', async () => {
  const post = await approved()
  const row = await rowOf(post)
  expect(await claim()).not.toContain(row.id)
  app().clock.advance({ seconds: 10 })
  expect(await claim()).toContain(row.id)
})
