import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { FileStore } from './file-store.ts'
import { createFolderStore } from './file-store.ts'

const trust = randomUUID()
let directory: string
let store: FileStore

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'copybook-files-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  await writeFile(join(parent, 'secret'), 'not a picture')
  directory = join(parent, 'media')
  store = createFolderStore(directory)
})

test('bytes come back as they went in, under a key that nobody chose', async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 0])
  const { key, sha256 } = await store.put(trust, bytes)
  expect(await store.get(key)).toEqual(bytes)
  expect(sha256).toEqual(createHash('sha256').update(bytes).digest())
  expect((await store.put(trust, bytes)).key).not.toBe(key)
  expect((await stat(join(directory, key))).mode & 0o777).toBe(0o600)
})

test.each([
  '../secret',
  `${trust}/../../secret`,
  '/etc/hostname',
  `${trust}/%2e%2e/secret`,
  `${trust}/..`,
  `${trust}\0/x`,
  '',
  `${randomUUID()}/${randomUUID()}/x`,
])('no key leads out of the folder: %j', async key => {
  await expect(store.get(key)).rejects.toMatchObject({ code: 'not-found' })
  await expect(store.remove(key)).rejects.toMatchObject({ code: 'not-found' })
})

test('no trust leads out of the folder either', async () => {
  await expect(store.put('../..', Buffer.from('x'))).rejects.toMatchObject({ code: 'not-found' })
})

test('what is not there is not found, and removing it is done', async () => {
  const { key } = await store.put(trust, Buffer.from('x'))
  await store.remove(key)
  await store.remove(key)
  await expect(store.get(key)).rejects.toMatchObject({ code: 'not-found' })
})

test('what a power cut left half-written is nobody’s file', async () => {
  await mkdir(join(directory, trust), { recursive: true })
  const half = `${trust}/${randomUUID()}`
  await writeFile(join(directory, `${half}.part`), 'hal')
  await expect(store.get(half)).rejects.toMatchObject({ code: 'not-found' })
  await expect(store.get(`${half}.part`)).rejects.toMatchObject({ code: 'not-found' })
  const { key } = await store.put(trust, Buffer.from('whole'))
  expect(await readFile(join(directory, key), 'utf8')).toBe('whole')
  expect((await readdir(join(directory, trust))).filter(name => name.endsWith('.part'))).toHaveLength(1)
})
