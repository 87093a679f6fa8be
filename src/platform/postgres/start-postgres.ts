import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import { embeddedBinaries } from './binaries.ts'
import type { PostgresBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { prepareDataDirectory } from './data-directory.ts'
import { greet } from './greet.ts'
import { becomeOwner, livingOwner } from './owner.ts'
import { superuserPassword } from './password.ts'
import { clearMistakenLocks, runningPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { isDurable } from './settings.ts'
import type { PostgresSettings } from './settings.ts'
import { socketDirectory } from './socket-directory.ts'
import { spawnPostmaster } from './spawn-postmaster.ts'
import { stopPostmaster } from './stop-postmaster.ts'
import { unprivilegedUser } from './unprivileged-user.ts'

export interface StartPostgresOptions {
  /** Copybook's data directory: the cluster, its password, socket and log go below it. */
  directory: string
  /** Told what happens, in plain words without anything personal. */
  log?: (message: string) => void
  settings?: PostgresSettings
  /** Another PostgreSQL than the one that came with npm. */
  binaries?: PostgresBinaries
}

/** A server that answers. Connect with `new pg.Pool({ host, port, user, password, database })`. */
export interface PostgresServer {
  /** The directory of its socket: it listens on no network address. */
  host: string
  port: number
  user: 'postgres'
  password: string
  /** False when the server ran already: another Copybook's, or one whose Copybook was killed. */
  startedByUs: boolean
  /** Stops the server when this process answers for it; leaves another living Copybook's alone. */
  stop(): Promise<void>
}

/** Recovery after a crash replays at most what `max_wal_size` (1 GB) holds. */
const patience = 120_000

/**
 * Starts the PostgreSQL of a data directory, or joins the one that runs on it.
 *
 * Safe to call after any crash: an interrupted first start is begun again, a dead server's files are recovered, and a
 * server that outlived its Copybook is taken over. Throws `unavailable` with what to do next.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<PostgresServer> {
  const log = options.log ?? (() => {})
  const settings = options.settings ?? {}
  const user = await unprivilegedUser()
  const directory = await prepareDataDirectory(options.directory, user)
  const cluster = join(directory, 'postgres')
  const password = await superuserPassword(directory)
  const deadline = Date.now() + patience

  let startedByUs = false
  let postmaster = await settled(cluster, deadline)
  if (postmaster === undefined) {
    // Before there is a server: a second Copybook that finds one must find its owner too.
    if ((await livingOwner(directory)) === undefined) await becomeOwner(directory)
    const binaries = options.binaries ?? (await embeddedBinaries(user, '/var/cache/copybook'))
    await ensureCluster({ cluster, binaries, user, password, durable: isDurable(settings) })
    const sockets = await socketDirectory(directory, user)
    for (;;) {
      await clearMistakenLocks(cluster, sockets)
      const spawned = await spawnPostmaster({ directory, cluster, binaries, user, sockets, settings })
      postmaster = await settled(cluster, deadline, spawned)
      startedByUs = postmaster?.process.pid === spawned.pid
      if (postmaster !== undefined && !startedByUs) await gone(spawned, deadline)
      if (postmaster !== undefined) break
      if (!spawned.gaveWay()) throw spawned.failure()
      await sleep(200)
    }
  }
  const server = {
    host: postmaster.socketDirectory,
    port: postmaster.port,
    user: 'postgres',
    password,
  } as const
  const responsible = startedByUs || (await livingOwner(directory)) === undefined
  if (responsible) await becomeOwner(directory)
  const stop = async () => {
    if (responsible) await stopPostmaster(directory, cluster, log)
  }
  try {
    await greet(server)
  } catch (error) {
    if (startedByUs) await stop()
    // It died between our look and our greeting: then there is none to join, and one is started.
    else if (await hasDied(cluster)) return startPostgres(options)
    throw error
  }
  log(startedByUs ? 'The embedded database has started.' : 'The embedded database was running already.')
  return { ...server, startedByUs, stop }
}

/** A process that was killed is seen a moment longer. */
async function hasDied(cluster: string): Promise<boolean> {
  for (let look = 0; look < 20; look += 1) {
    if (runningPostmaster(cluster) === undefined) return true
    await sleep(50)
  }
  return false
}

/**
 * Waits until our own attempt has given way to the server that was found. One that has not come to look at the other's
 * lock yet would start as soon as that one stops.
 */
async function gone(spawned: { exited(): boolean }, deadline: number): Promise<void> {
  while (!spawned.exited() && Date.now() < deadline) await sleep(10)
}

/** Waits until a server on this cluster is ready, or there is none (any more). */
async function settled(
  cluster: string,
  deadline: number,
  spawned?: { exited(): boolean },
): Promise<Postmaster | undefined> {
  while (Date.now() < deadline) {
    // Asked in this order: a child that exits after the second question has left no ready server behind.
    const gone = spawned?.exited() ?? true
    const found = runningPostmaster(cluster)
    if (found?.state === 'ready') return found
    if (found === undefined && gone) return undefined
    await sleep(10)
  }
  throw new AppError(
    'unavailable',
    `The database in ${cluster} is running but did not become ready. Look at its log.`,
  )
}
