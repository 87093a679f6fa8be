import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { notFound } from './errors.ts'
import { receiveInto } from './incoming-files.ts'

/**
 * Where pictures and films lie: a folder, unless a trust has outgrown one machine. Keys are ours (`<trust>/<id>`),
 * never a name that somebody gave a file.
 */
export interface FileStore {
  /** Stores the bytes durably under a new key and returns it with their SHA-256. */
  put(trustId: string, bytes: Buffer): Promise<{ key: string; sha256: Buffer }>
  /**
   * Takes in what is too large for memory as it comes, for one request: `discard` when that is over.
   * @throws AppError `too-large` beyond `limit` bytes, and whatever the stream throws; nothing is left then.
   */
  receive(stream: AsyncIterable<Uint8Array>, limit: number): Promise<ReceivedFile>
  /** Keeps what was received, as it lies there now, under a new key. */
  keep(trustId: string, file: ReceivedFile): Promise<{ key: string; sha256: Buffer; size: number }>
  /** Throws `not-found` when there is nothing under the key. */
  get(key: string): Promise<Buffer>
  /** What is too large for memory, to be read in parts. Throws `not-found` when there is nothing under the key. */
  open(key: string): Promise<StoredFile>
  /** Removes; what is gone already is done. */
  remove(key: string): Promise<void>
}

export interface ReceivedFile {
  /** Where it lies on this machine. */
  readonly path: string
  readonly sha256: Buffer
  /** Throws it away; what is kept or gone already is done. */
  discard(): Promise<void>
}

export interface StoredFile {
  /** Bytes. */
  readonly size: number
  /** From `from` to before `to`; both within the file. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>
}

/** `<trust>/<id>`: a key of another form is nobody's. */
export const FILE_KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/

export function createFolderStore(directory: string): FileStore {
  const pathOf = (key: string): string => {
    if (!FILE_KEY.test(key)) throw notFound('file')
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
    receive: (stream, limit) => receiveInto(join(directory, 'incoming'), stream, limit),
    async keep(trustId, { path }) {
      const key = `${trustId}/${randomUUID()}`
      const place = pathOf(key)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const file = await open(path, 'r')
      try {
        await file.sync()
        const hash = createHash('sha256')
        for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer)
        const { size } = await file.stat()
        await rename(path, place)
        return { key, sha256: hash.digest(), size }
      } finally {
        await file.close()
      }
    },
    async open(key) {
      const path = pathOf(key)
      const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? notFound('file') : error
      })
      return { size, read: (from, to) => readPart(path, from, to) }
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

async function readPart(path: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(to - from)
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done)
      if (bytesRead === 0) throw new RangeError('the file is shorter than what is asked of it')
      done += bytesRead
    }
    return bytes
  } finally {
    await file.close()
  }
}
