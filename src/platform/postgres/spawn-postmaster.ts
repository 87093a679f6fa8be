import { spawn } from 'node:child_process'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import type { PostgresBinaries } from './binaries.ts'
import { settingArguments } from './settings.ts'
import type { PostgresSettings } from './settings.ts'
import { databaseEnvironment } from './unprivileged-user.ts'
import type { UnprivilegedUser } from './unprivileged-user.ts'

interface SpawnOptions {
  directory: string
  cluster: string
  binaries: PostgresBinaries
  user: UnprivilegedUser | undefined
  sockets: string
  settings: PostgresSettings
}

interface SpawnedPostmaster {
  pid: number | undefined
  exited(): boolean
  /** It gave way to another server on its cluster, or to remains of a killed one that are about to leave. */
  gaveWay(): boolean
  /** Why it did not start, with the end of what it wrote. */
  failure(): AppError
}

const largestLog = 10_000_000

/**
 * Starts the server in a session of its own, so that Ctrl-C in the terminal reaches Copybook alone and Copybook ends
 * its work before the database goes. It writes to a file rather than a pipe: a pipe breaks when Copybook is killed.
 */
export async function spawnPostmaster(options: SpawnOptions): Promise<SpawnedPostmaster> {
  const logFile = join(options.directory, 'logs/postgres.log')
  await mkdir(join(options.directory, 'logs'), { recursive: true, mode: 0o700 })
  if (((await stat(logFile).catch(() => undefined))?.size ?? 0) > largestLog)
    await rename(logFile, `${logFile}.1`)
  const log = await open(logFile, 'a', 0o600)
  const beginning = (await log.stat()).size
  const args = ['-D', options.cluster, ...settingArguments(options.sockets, options.settings)]
  const child = spawn(options.binaries.postgres, args, {
    ...options.user,
    cwd: '/',
    env: databaseEnvironment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  let exited = false
  let cause: Error | undefined
  child.once('exit', () => (exited = true))
  child.once('error', error => {
    exited = true
    cause = error
  })
  child.unref()
  const written = () => readFileSync(logFile).subarray(beginning).toString()
  await log.close()
  return {
    pid: child.pid,
    exited: () => exited,
    gaveWay: () => /pre-existing shared memory block|lock file ".+" already exists/.test(written()),
    failure: () =>
      new AppError('unavailable', `The embedded database did not start. Its log says why: ${logFile}`, {
        cause: cause ?? new Error(written()),
        details: { path: logFile },
      }),
  }
}
