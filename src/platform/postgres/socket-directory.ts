import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import type { UnprivilegedUser } from './unprivileged-user.ts'

/** sun_path of unix(7) holds 107 bytes on Linux and 103 on macOS, and `/.s.PGSQL.5432` takes 14 of them. */
const longestDirectory = 88

/**
 * The directory of the server's socket, entered by its own account only. A data directory with a long path gets a
 * short one under the temporary directory, named after a hash of the path, and recorded in `postgres.socket`.
 */
export async function socketDirectory(
  directory: string,
  user: UnprivilegedUser | undefined,
): Promise<string> {
  const beside = join(directory, 'run')
  if (Buffer.byteLength(beside) <= longestDirectory) return makePrivate(beside, user)
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  const short = await makePrivate(join(tmpdir(), `copybook-${hash}`), user)
  await writeFile(join(directory, 'postgres.socket'), `${short}\n`, { mode: 0o600 })
  return short
}

async function makePrivate(path: string, user: UnprivilegedUser | undefined): Promise<string> {
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  // In a temporary directory that everybody may write to, somebody else can have made it first.
  const found = await lstat(path)
  const mine = found.uid === process.getuid?.() || found.uid === user?.uid
  if (!found.isDirectory() || !mine) {
    throw new AppError(
      'unavailable',
      `The database needs ${path}, but it belongs to somebody else. Remove it and start again.`,
      {
        details: { path },
      },
    )
  }
  await chmod(path, 0o700)
  if (user !== undefined) await chown(path, user.uid, user.gid)
  return path
}
