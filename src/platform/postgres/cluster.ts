import { access, chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import type { PostgresBinaries } from './binaries.ts'
import { identify } from './process-identity.ts'
import { runAs } from './unprivileged-user.ts'
import type { UnprivilegedUser } from './unprivileged-user.ts'

interface NewCluster {
  /** Where the cluster stands when it is whole. It exists if and only if it is whole. */
  cluster: string
  binaries: PostgresBinaries
  user: UnprivilegedUser | undefined
  password: string
  /** False only for databases that nobody will miss (tests). */
  durable: boolean
}

const temporary = /\.new-(\d+)$/

/**
 * Makes the database cluster when there is none. It grows under another name and is renamed when it is whole and on
 * the disk: a machine that loses power in between starts again from nothing, never from a half.
 */
export async function ensureCluster({
  cluster,
  binaries,
  user,
  password,
  durable,
}: NewCluster): Promise<void> {
  await removeAbandoned(dirname(cluster))
  if (await exists(cluster)) return
  const nursery = `${cluster}.new-${process.pid}`
  const growing = join(nursery, 'cluster')
  // On a command line every account of the machine could read it.
  const passwordFile = join(nursery, 'password')
  try {
    await mkdir(growing, { recursive: true, mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (user !== undefined) {
      for (const path of [nursery, growing, passwordFile]) await chown(path, user.uid, user.gid)
    }
    const { code, output } = await runAs(user, binaries.initdb, [
      `--pgdata=${growing}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ])
    if (code !== 0) {
      throw new AppError('unavailable', `The embedded database could not be set up in ${cluster}.`, {
        cause: new Error(output),
      })
    }
    await rename(growing, cluster).catch(async (error: unknown) => {
      if (!(await exists(cluster))) throw error
    })
    await flushDirectory(dirname(cluster))
  } finally {
    await rm(nursery, { recursive: true, force: true })
  }
}

async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = temporary.exec(name)?.[1]
    if (pid !== undefined && (Number(pid) === process.pid || identify(Number(pid)) === undefined)) {
      await rm(join(parent, name), { recursive: true, force: true })
    }
  }
}

async function flushDirectory(path: string): Promise<void> {
  const directory = await open(path)
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
