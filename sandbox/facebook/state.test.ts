import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { jpeg, photoForm, standIn } from '../testing/in-process-facebook.ts'
import { State } from './state.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stand-in-'))
})

afterEach(() => rm(directory, { recursive: true }))

test('what was answered is there again after a restart, pictures included', async () => {
  const first = await standIn({ directory })
  const made = await first.call(
    `POST /v26.0/${first.page.pageId}/photos`,
    photoForm(jpeg(7), { caption: 'Garden' }),
  )
  const second = await standIn({ directory })
  expect(second.page).toEqual(first.page)
  const read = await second.call(`GET /v26.0/${String(made.body['post_id'])}?fields=message`)
  expect(read.body).toMatchObject({ message: 'Garden' })
  const picture = await second.app.request(`/photos/${String(made.body['id'])}`)
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(jpeg(7))
})

test('many at once are all kept, with an id each', async () => {
  const { call, page } = await standIn({ directory })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => call(`POST /v26.0/${page.pageId}/feed`, { message: `Post ${at}` })),
  )
  expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(50)
  const kept = await State.open(directory)
  expect(kept.posts.size).toBe(50)
  expect(kept.newId()).not.toBe([...kept.posts.keys()].at(-1)?.split('_')[1])
})

test('each answer waits until it is kept', async () => {
  const { call, page } = await standIn({ directory })
  await Promise.all(
    Array.from({ length: 10 }, async (_, at) => {
      const { body } = await call(`POST /v26.0/${page.pageId}/feed`, { message: `Post ${at}` })
      expect(await readFile(join(directory, 'facebook.json'), 'utf8')).toContain(String(body['id']))
    }),
  )
})

test('a write that was cut off leaves the state before it', async () => {
  const { call, page } = await standIn({ directory })
  await call(`POST /v26.0/${page.pageId}/feed`, { message: 'Kept' })
  await writeFile(join(directory, 'facebook.json.next'), '{"nextId":')
  expect((await State.open(directory)).posts.size).toBe(1)
})

test('a state that cannot be read is an error, not an empty network', async () => {
  await writeFile(join(directory, 'facebook.json'), '{"nextId":')
  await expect(State.open(directory)).rejects.toThrow(SyntaxError)
  expect(await readdir(directory)).toContain('facebook.json')
})

test('a directory of before the public could write here is the same network', async () => {
  const first = await standIn({ directory })
  const { body } = await first.call(`POST /v26.0/${first.page.pageId}/feed`, { message: 'Kept' })
  const file = join(directory, 'facebook.json')
  const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, Record<string, unknown>[]>
  for (const name of ['comments', 'people', 'grants', 'app']) delete kept[name]
  for (const name of ['from', 'mention', 'hidden']) delete kept['posts']![0]![name]
  for (const name of ['blocked', 'subscribed']) delete kept['pages']![0]![name]
  await writeFile(file, JSON.stringify(kept))
  const second = await standIn({ directory })
  expect(second.page).toEqual(first.page)
  const list = `GET /v26.0/${first.page.pageId}/published_posts`
  expect((await second.call(list)).body['data']).toMatchObject([{ id: body['id'] }])
  const commented = await second.call(`POST /v26.0/${String(body['id'])}/comments`, { message: 'Hello' })
  expect(commented.status).toBe(200)
})
