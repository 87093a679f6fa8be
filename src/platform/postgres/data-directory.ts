import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../errors.ts'
import { runAs, unprivilegedUser } from './unprivileged-user.ts'
import type { UnprivilegedUser } from './unprivileged-user.ts'

const systemDirectory = '/var/lib/copybook'

/**
 * Where Copybook's default data directory really can be. Under root the database runs as an unprivileged
 * account, which cannot enter, say, /root: then `/var/lib/copybook/<name>` is used. Compare the answer with
 * what was asked, and tell the operator when it differs. A directory that the operator chose is not moved:
 * `startPostgres` explains what is wrong with it.
 */
export async function usableDataDirectory(preferred: string): Promise<string> {
  const user = await unprivilegedUser()
  const wanted = resolve(preferred)
  if (user === undefined || (await obstacle(wanted, user)) === undefined) return wanted
  return join(systemDirectory, basename(wanted))
}

/**
 * Makes the data directory. Under root it lets other accounts pass through it (not list it), because the
 * database's own files lie below. Throws `unavailable` naming the path that stands in the way.
 */
export async function prepareDataDirectory(
  directory: string,
  user: UnprivilegedUser | undefined,
): Promise<string> {
  const real = await makeWritable(directory)
  if (user === undefined) return real
  const { mode } = await stat(real)
  if ((mode & 0o001) === 0) await chmod(real, (mode & 0o777) | 0o011)
  const barred = await obstacle(real, user)
  if (barred === undefined) return real
  throw new AppError(
    'unavailable',
    `The database cannot enter ${barred}, because it does not run as root. Set COPYBOOK_DATA=${systemDirectory} and start again.`,
    { details: { path: barred } },
  )
}

async function makeWritable(directory: string): Promise<string> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o711 })
    await access(directory, constants.W_OK | constants.X_OK)
    return await realpath(directory)
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `Copybook cannot write to ${directory}. Give it that directory, or set COPYBOOK_DATA to another one.`,
      { cause, details: { path: directory } },
    )
  }
}

/** The topmost directory above `directory` (which need not exist yet) that the account cannot enter. */
async function obstacle(directory: string, user: UnprivilegedUser): Promise<string | undefined> {
  const chain: string[] = []
  for (let at = await realpathOfExisting(dirname(directory)); ; at = dirname(at)) {
    chain.unshift(at)
    if (dirname(at) === at) break
  }
  // Asking the kernel, not the mode bits: access lists and mounts count too.
  const script = 'for at; do cd -- "$at" 2>/dev/null || { printf %s "$at"; exit 1; }; done'
  const { code, output } = await runAs(user, '/bin/sh', ['-c', script, 'sh', ...chain])
  return code === 0 ? undefined : output
}

async function realpathOfExisting(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return realpathOfExisting(dirname(path))
  }
}
