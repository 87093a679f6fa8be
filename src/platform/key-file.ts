import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from './errors.ts'

/** Everything that Node lets others do with a file: a key allows none of it. */
const OTHERS = 0o077

/** Where a data directory keeps its keys: beside the database and the files, and in the same backup. */
export const keyPath = (dataDirectory: string, name: string): string => join(dataDirectory, 'keys', name)

/**
 * Reads a key of this installation, or makes it when there is none. It is made whole or not at all (written beside
 * its place, then linked there): of servers that start at once the first wins and the others read it, and after a
 * power cut the place is empty or complete.
 * @throws AppError `unavailable`, with a sentence for the administrator, for a key that is open to other users,
 * empty or unreadable: a lost key is never replaced in silence, since nothing that it locked would open again.
 */
export async function readOrCreateKey(path: string, create: () => string | Buffer): Promise<Buffer> {
  const existing = await readKey(path)
  if (existing) return existing
  await createKey(path, create())
  const made = await readKey(path)
  if (!made) throw refusal(path, 'could not be made', 'Check that its folder can be written to.')
  return made
}

/** Null when there is no file. Looks at the opened file, not the path, so that it cannot be swapped between. */
async function readKey(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw refusal(path, 'cannot be read', 'Give it to the user that runs Copybook.', error)
  })
  if (file === null) return null
  try {
    const { mode } = await file.stat()
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      throw refusal(path, 'is open to other users', `Run: chmod 600 ${path}`)
    }
    const key = await file.readFile()
    if (key.length === 0) throw refusal(path, 'is empty', 'Restore it from your backup.')
    return key
  } finally {
    await file.close()
  }
}

async function createKey(path: string, key: string | Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(key)
      await file.sync()
    } finally {
      await file.close()
    }
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await syncFolder(dirname(path))
  } catch (error) {
    throw refusal(path, 'could not be made', 'Check that its folder can be written to.', error)
  } finally {
    // A full disk too must not leave half a key lying beside the place.
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function refusal(path: string, what: string, mend: string, cause?: unknown): AppError {
  return new AppError('unavailable', `The key ${path} ${what}. ${mend}`, { cause })
}
