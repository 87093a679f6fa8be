import { execFile } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../errors.ts'

/**
 * Makes the links between the package's libraries where they are missing. npm packages hold no links: the package's
 * install script makes them, and `npm ci --ignore-scripts` leaves it out.
 */
export async function hydrateSymlinks(folder: string): Promise<void> {
  if (await isWhole(folder)) return
  await promisify(execFile)(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
  if (await isWhole(folder)) return
  throw new AppError(
    'unavailable',
    `The embedded database is not fully installed. Run npm rebuild as the user who ran npm ci, or set DATABASE_URL.`,
    { details: { path: folder } },
  )
}

async function isWhole(folder: string): Promise<boolean> {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { target: string }[]
  const found = await Promise.allSettled(links.map(link => access(join(folder, link.target))))
  return found.every(({ status }) => status === 'fulfilled')
}
