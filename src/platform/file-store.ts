import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { notFound } from './errors.ts'

/**
 * Where pictures lie: a folder, unless a trust has outgrown one machine. Keys are ours (`<trust>/<id>`),
 * never a name that somebody gave a file.
 */
export interface FileStore {
  /** Stores the bytes durably under a new key and returns it with their SHA-256. */
  put(trustId: string, bytes: Buffer): Promise<{ key: string; sha256: Buffer }>
  /** Throws `not-found` when there is nothing under the key. */
  get(key: string): Promise<Buffer>
  /** Removes; what is gone already is done. */
  remove(key: string): Promise<void>
}

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/

export function createFolderStore(directory: string): FileStore {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw notFound('file')
    return join(directory, key)
  }
  return {
    async put(trustId, bytes) {
      const key = `${trustId}/${randomUUID()}`
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // Written aside, flushed, renamed: after a power cut there is the whole file or none.
      const file = await open(`${path}.part`, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.part`, path)
      return { key, sha256: createHash('sha256').update(bytes).digest() }
    },
    async get(key) {
      const path = pathOf(key)
      return readFile(path).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? notFound('file') : error
      })
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}
