import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { answerFace } from '../pictures/answer-face.ts'
import { facesFor } from '../testing/faced.ts'
import { postingFor } from '../testing/posting.ts'
import { erasePicture } from './erase-picture.ts'
import { library } from './library.ts'

const app = appForFile()
const posting = postingFor(app)
const { as, answer, pupil } = posting
const { faced } = facesFor(app, posting)

const page = (more: object = {}) =>
  app().run(library, as('teacher'), { schoolId: app().world.school.id, ...more })
const waysOf = async (mediaId: string) => {
  const { media } = await page()
  const { channels } = media.find(({ id }) => id === mediaId)!
  return new Map(channels.map(({ channel, may, why, coverable }) => [channel, { may, why, coverable }]))
}

test('a picture may go where everybody to be seen in it said yes; once a face is covered, hers does not count [2.1-will-not-post-names-photos-without-consent]', async () => {
  const post = await faced([0, 1])
  const [no, yes] = [await pupil('Rosamund Tull', { photo: 'refused' }), await pupil('Ignatius Pell')]
  await answer(no.id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
  for (const channel of ['facebook', 'dojo']) {
    await answer(yes.id, [{ channel, element: 'photo', answer: 'given' }])
  }
  expect((await waysOf(post.mediaId)).get('facebook')).toMatchObject({
    may: false,
    why: 'Nobody has said yet who is in it.',
  })
  const [first, second] = post.faceIds
  await app().run(answerFace, as('teacher'), { id: first!, answer: 'person', personId: no.id })
  await app().run(answerFace, as('teacher'), { id: second!, answer: 'person', personId: yes.id })
  const open = await waysOf(post.mediaId)
  expect(open.get('dojo')).toMatchObject({ may: true, why: null })
  expect(open.get('facebook')).toEqual({
    may: false,
    why: 'Rosamund Tull without a yes for the picture.',
    coverable: true,
  })
  await app().run(answerFace, as('teacher'), { id: first!, answer: 'covered' })
  expect((await waysOf(post.mediaId)).get('facebook')).toMatchObject({ may: true })
})

test('erased, neither the picture nor what was made of it is kept', async () => {
  const post = await faced([0])
  await app().run(answerFace, as('teacher'), { id: post.faceIds[0]!, answer: 'covered' })
  const { rows } = await app().database.admin.query<{ file_key: string }>(
    'select file_key from rendition where media_id = $1 union select file_key from media where id = $1',
    [post.mediaId],
  )
  const there = async () => {
    const reads = rows.map(({ file_key: key }) => app().services.files.get(key))
    return (await Promise.allSettled(reads)).filter(({ status }) => status === 'fulfilled')
  }
  expect(rows.length).toBeGreaterThan(2)
  expect(await there()).toHaveLength(rows.length)
  await app().run(erasePicture, as('headteacher'), { id: post.mediaId })
  expect(await there()).toEqual([])
  const { rows: left } = await app().database.admin.query(
    'select 1 from rendition where media_id = $1 union all select 1 from media_face where media_id = $1',
    [post.mediaId],
  )
  expect(left).toEqual([])
  expect((await page()).media.map(({ id }) => id)).not.toContain(post.mediaId)
})

test('pictures of one moment are each on one page', async () => {
  const { mediaId } = await faced([])
  await app().database.admin.query(
    `insert into media select (jsonb_populate_record(media, jsonb_build_object('id', gen_random_uuid(),
       'position', nth + 100))).* from media, generate_series(1, 30) as nth where id = $1`,
    [mediaId],
  )
  const listed: string[] = []
  let before: string | undefined
  do {
    const { media, next } = await page(before === undefined ? {} : { before })
    listed.push(...media.map(({ id }) => id))
    before = next ?? undefined
  } while (before !== undefined)
  expect(listed).toHaveLength(new Set(listed).size)
  expect(listed.length).toBeGreaterThan(30)
})
