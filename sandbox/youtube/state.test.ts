import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { standInYoutube, videoOf } from '../testing/in-process-youtube.ts'
import { State } from './state.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stand-in-'))
})

afterEach(() => rm(directory, { recursive: true }))

const publicFilm = videoOf({ status: { privacyStatus: 'public' } })

test('what was answered is there again after a restart: films, comments, bans, keys', async () => {
  const first = await standInYoutube({ directory })
  const id = await first.upload(publicFilm, new Uint8Array([5, 6]))
  const comments = `/_sandbox/accounts/${first.account.accountId}/comments`
  const made = await first.control(`POST ${comments}`, { videoId: id, name: 'Troll', text: 'Boo' })
  await first.call(
    `POST /youtube/v3/comments/setModerationStatus?id=${String(made.body['id'])}&moderationStatus=rejected&banAuthor=true`,
  )
  const second = await standInYoutube({ directory })
  expect(second.account).toEqual(first.account)
  const { items } = (await second.call(`GET /youtube/v3/videos?part=snippet&id=${id}`)).body
  expect(items).toMatchObject([{ id, snippet: { title: 'Winter concert' } }])
  const film = await second.app.request(`/films/${id}`)
  expect(new Uint8Array(await film.arrayBuffer())).toEqual(new Uint8Array([5, 6]))
  const again = await second.control(`POST ${comments}`, { videoId: id, name: 'Troll', text: 'Boo again' })
  expect(again.body).toMatchObject({ moderation: 'rejected' })
})

test('each answer waits until it is kept, many at once too', async () => {
  const it = await standInYoutube({ directory })
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const id = await it.upload()
      expect(await readFile(join(directory, 'youtube.json'), 'utf8')).toContain(id)
      return id
    }),
  )
  expect(new Set(ids).size).toBe(20)
  expect((await State.open(directory)).videos.size).toBe(20)
})

test('a film that is deleted takes its comments along', async () => {
  const it = await standInYoutube({ directory })
  const id = await it.upload(publicFilm)
  const comments = `/_sandbox/accounts/${it.account.accountId}/comments`
  await it.control(`POST ${comments}`, { videoId: id, name: 'Sam', text: 'Hello' })
  await it.call(`DELETE /youtube/v3/videos?id=${id}`)
  const kept = await State.open(directory)
  expect([kept.videos.size, kept.comments.size]).toEqual([0, 0])
})

test('a write that was cut off leaves the state before it; one that cannot be read is an error', async () => {
  const it = await standInYoutube({ directory })
  await it.upload()
  await writeFile(join(directory, 'youtube.json.next'), '{"channels":')
  expect((await State.open(directory)).videos.size).toBe(1)
  await writeFile(join(directory, 'youtube.json'), '{"channels":')
  await expect(State.open(directory)).rejects.toThrow(SyntaxError)
  expect(await readdir(directory)).toContain('youtube.json')
})
