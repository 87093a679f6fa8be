import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from './errors.ts'
import type { ReceivedFile } from './file-store.ts'

/** Takes in what is too large for memory, into a folder of this machine, for one request: see `FileStore.receive`. */
export async function receiveInto(
  directory: string,
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<ReceivedFile> {
  const path = join(directory, randomUUID())
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const discard = () => rm(path, { force: true })
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  try {
    let size = 0
    for await (const chunk of stream) {
      size += chunk.length
      if (size > limit) throw tooLarge(limit)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
  } catch (error) {
    await discard()
    throw error
  } finally {
    await file.close()
  }
  return { path, sha256: hash.digest(), discard }
}

export const tooLarge = (limit: number): AppError =>
  new AppError('too-large', `This is too large. The limit is ${Math.round(limit / 1024 / 1024)} MB.`)
