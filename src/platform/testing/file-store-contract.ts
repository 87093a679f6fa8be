import { createHash, randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { FileStore } from '../file-store.ts'

export interface OpenStore {
  store: FileStore
  /** Where what is received lies on this machine. */
  incoming: string
}

async function* inParts(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

/** What every store of files promises, whatever it is made of. Call it within a `describe`. */
export function fileStoreContract(open: () => OpenStore): void {
  const trust = randomUUID()
  const incoming = () => readdir(open().incoming).catch(() => [])

  test('bytes come back as they went in, under a key that nobody chose', async () => {
    const { store } = open()
    const bytes = Buffer.from([0, 255, 10, 13, 0])
    const { key, sha256 } = await store.put(trust, bytes)
    expect(await store.get(key)).toEqual(bytes)
    expect(sha256).toEqual(createHash('sha256').update(bytes).digest())
    expect((await store.put(trust, bytes)).key).not.toBe(key)
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
  ])('no key leads out of the store: %j', async key => {
    const { store } = open()
    await expect(store.get(key)).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.open(key)).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.remove(key)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('no trust leads out of it either', async () => {
    await expect(open().store.put('../..', Buffer.from('x'))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('what is not there is not found, and removing it is done', async () => {
    const { store } = open()
    const { key } = await store.put(trust, Buffer.from('x'))
    await store.remove(key)
    await store.remove(key)
    await expect(store.get(key)).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.open(key)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('what is too large for memory is received as it comes, kept as it lies there then, and read in parts', async () => {
    const { store } = open()
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

  test('what is beyond its limit, or cut off, leaves nothing', async () => {
    const { store } = open()
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
}
