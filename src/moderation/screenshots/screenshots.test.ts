import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { jpeg } from '../../posts/testing/pictures.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { enterComment } from '../enter-comment.ts'
import { forget } from '../intake/forget.ts'
import { handToDsl } from '../to-safeguarding/hand-to-dsl.ts'
import { showItem } from '../queue/show-item.ts'
import { readWaiting } from '../queue/read-waiting.ts'
import { readerThatFinds } from '../testing/readers.ts'
import { addScreenshot } from './add-screenshot.ts'
import { removeScreenshot } from './remove-screenshot.ts'
import { showScreenshot } from './show-screenshot.ts'

const app = appForFile()
const as = (person: 'headteacher' | 'teacher' | 'dsl') => app().world.people[person]
beforeAll(() => app().clock.set(WORLD_NOW))

let entered = 0
async function enter(): Promise<string> {
  entered += 1
  const { id } = await app().run(enterComment, as('headteacher'), {
    accountId: app().world.dojoAccount.id,
    text: `Who parks in front of my gate, number ${entered}?`,
    author: 'Sam Larkin',
    writtenAt: '2026-11-20T15:00:00Z',
    where: 'Under the story of Friday',
  })
  await readWaiting({ runner: app().runner, makeReader: readerThatFinds() }, app().world.trustId)
  return id
}
async function add(id: string, bytes?: Buffer): Promise<void> {
  const upload = { bytes: bytes ?? (await jpeg({ width: 400, height: 800 })), claimedType: 'image/png' }
  await app().run(addScreenshot, as('headteacher'), { id }, { upload })
}
const shown = (id: string) => app().run(showScreenshot, as('headteacher'), { id })
const keysOf = async (id: string): Promise<string[]> => {
  const { rows } = await app().database.admin.query<{ key: string }>(
    'select file_key as key from comment_screenshot where comment_id = $1',
    [id],
  )
  return rows.map(({ key }) => key)
}

test('a screenshot stands on the desk beside the typed words, made anew without what its file said', async () => {
  const id = await enter()
  const tagged = await sharp({ create: { width: 400, height: 800, channels: 3, background: '#fff' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Sam Larkin' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .toBuffer()
  await add(id, tagged)
  const { body, type } = await shown(id)
  expect(type).toBe('image/jpeg')
  expect((await sharp(body).metadata()).exif).toBeUndefined()
  expect(body.includes('Sam Larkin')).toBe(false)
  expect(await app().run(showItem, as('headteacher'), { id })).toMatchObject({ hasScreenshot: true })
  expect((await entriesOf(app(), 'comment.screenshot-added')).at(-1)).toMatchObject({
    subject: { id },
    content: { width: 400, height: 800, replaces: false },
  })
})

test('another takes its place, and the bytes of the first are gone', async () => {
  const id = await enter()
  await add(id)
  const [first] = await keysOf(id)
  await add(id)
  expect(await keysOf(id)).not.toContain(first)
  await expect(app().services.files.get(first!)).rejects.toMatchObject({ code: 'not-found' })
})

test('what is no picture is not taken, and nothing is left', async () => {
  const id = await enter()
  await expect(add(id, await readFile(import.meta.filename))).rejects.toMatchObject({
    fields: [{ field: 'picture' }],
  })
  expect(await keysOf(id)).toEqual([])
})

test('whoever may not moderate the account adds and sees none', async () => {
  const id = await enter()
  await add(id)
  const upload = { bytes: await jpeg({ width: 40, height: 80 }), claimedType: 'image/jpeg' }
  await expect(app().run(addScreenshot, as('teacher'), { id }, { upload })).rejects.toMatchObject({
    code: 'not-permitted',
  })
  await expect(app().run(showScreenshot, as('teacher'), { id })).rejects.toMatchObject({
    code: 'not-permitted',
  })
})

test('a wrong one is erased', async () => {
  const id = await enter()
  await add(id)
  const [key] = await keysOf(id)
  await app().run(removeScreenshot, as('headteacher'), { id })
  await expect(shown(id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(app().services.files.get(key!)).rejects.toMatchObject({ code: 'not-found' })
})

test('it goes with its comment into the case: its people see it, the moderator no more', async () => {
  const id = await enter()
  await add(id)
  await app().run(handToDsl, as('headteacher'), { commentId: id })
  await expect(shown(id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(add(id)).rejects.toMatchObject({ code: 'not-found' })
  expect((await app().run(showScreenshot, as('dsl'), { id })).body.length).toBeGreaterThan(0)
  expect((await entriesOf(app(), 'case.comments-read')).length).toBeGreaterThan(0)
})

test('of a suspected indecent image of a child no bytes are kept', async () => {
  const id = await enter()
  await add(id)
  const [key] = await keysOf(id)
  await app().run(handToDsl, as('headteacher'), { commentId: id, suspectedImage: true })
  expect(await keysOf(id)).toEqual([])
  await expect(app().services.files.get(key!)).rejects.toMatchObject({ code: 'not-found' })
  await expect(app().run(showScreenshot, as('dsl'), { id })).rejects.toMatchObject({ code: 'not-found' })
})

test('it is forgotten with the words of its comment', async () => {
  const id = await enter()
  await add(id)
  const [key] = await keysOf(id)
  await app().database.admin.query('update comment set keep_text_until = $2 where id = $1', [
    id,
    app().clock.now(),
  ])
  await app().runner.runSystem(app().world.trustId, 'forget', forget)
  expect(await keysOf(id)).toEqual([])
  await expect(app().services.files.get(key!)).rejects.toMatchObject({ code: 'not-found' })
})
