import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
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

describe('what is too large for memory', () => {
  async function* inParts(...parts: string[]): AsyncIterable<Uint8Array> {
    for (const part of parts) yield Buffer.from(part)
  }
  const incoming = () => readdir(join(directory, 'incoming')).catch(() => [])

  test('is received as it comes, kept as it lies there then, and read in parts', async () => {
    const file = await store.receive(inParts('a moving ', 'picture'), 100)
    expect(file.sha256).toEqual(createHash('sha256').update('a moving picture').digest())
    await writeFile(file.path, 'A MOVING PICTURE')
    const kept = await store.keep(trust, file)
    expect(kept).toMatchObject({ size: 16, sha256: createHash('sha256').update('A MOVING PICTURE').digest() })
    const stored = await store.open(kept.key)
    expect(stored.size).toBe(16)
    expect(Buffer.from(await stored.read(2, 8)).toString()).toBe('MOVING')
    await expect(stored.read(10, 17)).rejects.toThrow(RangeError)
    await file.discard()
    expect((await store.get(kept.key)).toString()).toBe('A MOVING PICTURE')
    expect(await incoming()).toEqual([])
  })

  test('beyond its limit, or cut off, leaves nothing', async () => {
    await expect(store.receive(inParts('12345', '678901'), 10)).rejects.toMatchObject({ code: 'too-large' })
    async function* cutOff(): AsyncIterable<Uint8Array> {
      yield Buffer.from('half')
      throw new Error('connection lost')
    }
    await expect(store.receive(cutOff(), 10)).rejects.toThrow('connection lost')
    const file = await store.receive(inParts('x'), 10)
    await file.discard()
    await file.discard()
    expect(await incoming()).toEqual([])
  })

  test('that is not there is not found', async () => {
    await expect(store.open(`${trust}/${randomUUID()}`)).rejects.toMatchObject({ code: 'not-found' })
  })
})
