import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileStore, StoredFile } from '../../platform/file-store.ts'

const PART = 4 * 1024 * 1024

/**
 * Does something with a film that lies on this machine, wherever it is stored, in a folder that is gone afterwards.
 * @throws AppError `not-found` where the film is gone.
 */
export async function withLocalCopy<T>(
  files: FileStore,
  key: string,
  work: (path: string, folder: string) => Promise<T>,
): Promise<T> {
  const stored = await files.open(key)
  const folder = await mkdtemp(join(tmpdir(), 'copybook-film-'))
  try {
    const path = join(folder, 'film')
    await pipeline(Readable.from(partsOf(stored)), createWriteStream(path, { mode: 0o600 }))
    return await work(path, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* partsOf({ size, read }: StoredFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += PART) yield await read(at, Math.min(at + PART, size))
}
