import { chmod, link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from './errors.ts'

/**
 * Reads a key of this installation from `<data>/keys/<name>`, or makes it. A key is made whole or not at all
 * (written aside, then linked: of two servers that start at once, the first wins and the second reads it),
 * and one that others on the machine can read is refused.
 */
export async function readOrCreateKey(
  dataDirectory: string,
  name: string,
  create: () => Buffer,
): Promise<Buffer> {
  const directory = join(dataDirectory, 'keys')
  const path = join(directory, name)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const existing = await readKey(path)
  if (existing) return existing
  const aside = `${path}.${randomUUID()}`
  await writeFile(aside, create(), { mode: 0o600, flag: 'wx' })
  await chmod(aside, 0o600)
  await link(aside, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(aside)
  return (await readKey(path))!
}

async function readKey(path: string): Promise<Buffer | null> {
  const info = await stat(path).catch(() => null)
  if (!info) return null
  if (process.platform !== 'win32' && (info.mode & 0o077) !== 0) {
    throw new AppError('unavailable', `Others on this machine can read ${path}. Run: chmod 600 ${path}`)
  }
  const key = await readFile(path)
  if (key.length === 0) throw new AppError('unavailable', `${path} is empty. Restore it from your backup.`)
  return key
}
