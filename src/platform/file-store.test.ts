import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { FileStore } from './file-store.ts'
import { createFolderStore } from './file-store.ts'
import { fileStoreContract } from './testing/file-store-contract.ts'

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

describe('a folder', () => {
  fileStoreContract(() => ({ store, incoming: join(directory, 'incoming') }))

  test('is the server’s alone to read', async () => {
    const { key } = await store.put(trust, Buffer.from('x'))
    expect((await stat(join(directory, key))).mode & 0o777).toBe(0o600)
  })

  test('holds what a power cut left half-written as nobody’s file', async () => {
    await mkdir(join(directory, trust), { recursive: true })
    const half = `${trust}/${randomUUID()}`
    await writeFile(join(directory, `${half}.part`), 'hal')
    await expect(store.get(half)).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.get(`${half}.part`)).rejects.toMatchObject({ code: 'not-found' })
    const { key } = await store.put(trust, Buffer.from('whole'))
    expect(await readFile(join(directory, key), 'utf8')).toBe('whole')
    expect((await readdir(join(directory, trust))).filter(name => name.endsWith('.part'))).toHaveLength(1)
  })
})
