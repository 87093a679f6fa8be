import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * The password of the embedded server's superuser, made at the first start and kept in
 * `<directory>/keys/postgres.password`. It exists before the cluster does, so an interrupted first start uses it
 * again; of two first starts at once, both get the one that was there first.
 */
export async function superuserPassword(directory: string): Promise<string> {
  const file = join(directory, 'keys/postgres.password')
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const candidate = `${file}.${process.pid}`
  try {
    await writeFile(candidate, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
    await link(candidate, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(candidate, { force: true })
  }
  return (await readFile(file, 'utf8')).trim()
}
