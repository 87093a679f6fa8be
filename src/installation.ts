import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { WorkerParts } from './app.ts'
import { createAppRunner, queues, reactions, sweepTrust, workers } from './app.ts'
import { createConnectors } from './channels/connectors/create-connectors.ts'
import type { ConnectorOptions } from './channels/connectors/make-connector.ts'
import { hostPictures } from './channels/public-media/host-pictures.ts'
import { whyNotReachable } from './channels/public-media/reachable.ts'
import type { Shelf } from './channels/public-media/shelf.ts'
import { createShelf } from './channels/public-media/shelf.ts'
import type { NetworkApps } from './channels/connectors/network-apps.ts'
import { loadOrCreateSigningKey } from './evidence/signing-key.ts'
import { networkAppsFile } from './network-apps-file.ts'
import { createPictureReader } from './picture-reader.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Connection } from './platform/database/connect.ts'
import { createDatabase, createPool } from './platform/database/connect.ts'
import { startEmbeddedDatabase } from './platform/database/embedded.ts'
import { installDatabase } from './platform/database/install.ts'
import { assertCurrentSchema } from './platform/database/migrate.ts'
import { assertLeastPrivilege } from './platform/database/roles.ts'
import type { Database } from './platform/database/tables.ts'
import { AppError } from './platform/errors.ts'
import { readerOf } from './moderation/comment-reader.ts'
import { PushCounts } from './moderation/intake/push-counts.ts'
import { forgetOverdue } from './moderation/intake/sweep.ts'
import { startPictureMaker } from './posts/pictures/picture-maker.ts'
import type { FileStore } from './platform/file-store.ts'
import { createFolderStore } from './platform/file-store.ts'
import type { FilmTools } from './platform/ffmpeg/film-tools.ts'
import { filmToolsOf } from './platform/ffmpeg/film-tools.ts'
import { findFfmpeg, NO_FFMPEG } from './platform/ffmpeg/find-ffmpeg.ts'
import { createBoss, sendJobs } from './platform/jobs/boss.ts'
import { reactionJobs, startSweeping, startWorking } from './platform/jobs/work.ts'
import { keyPath, readOrCreateKey } from './platform/key-file.ts'
import type { Log } from './platform/log.ts'
import { createMailer } from './platform/mail/mailer.ts'
import type { Runner } from './platform/operations/runner.ts'
import type { Services } from './platform/operations/services.ts'
import { openSecretBox } from './platform/secret-box.ts'
import { startDelivering } from './posts/outbox/start-delivering.ts'

/** Everything that runs, before a face is put on it. */
export interface Installation {
  config: Config
  db: Database
  authPool: pg.Pool
  boss: PgBoss
  runner: Runner
  services: Services
  /** Pictures that a network may fetch. */
  shelf: Shelf
  /** Signs session cookies. */
  sessionSecret: string
  log: Log
  /** Starts working on jobs; a command that only looks leaves it. */
  work(): Promise<void>
  close(): Promise<void>
}

export interface InstallationOptions {
  config: Config
  log: Log
  demo: boolean
  /** Base addresses of stand-ins, by channel. Only a demo has any, and a demo reaches nothing else. */
  standIns: Readonly<Record<string, string>>
  /** What is registered at the stand-ins. Outside a demo it is read from a file. */
  networkApps?: NetworkApps
  /** For tests that die at each step of a delivery, and do not wait for minutes. */
  delivery?: Pick<WorkerParts, 'leaseMs' | 'onStep' | 'patience'> & {
    settleSeconds?: number
    timeoutMs?: number
    everyMs?: number
  }
}

/** Leavers are taken down on the day after, not to the second. */
const SWEEP_MS = 5_000

/** Opens an installation: its database (embedded, unless another is named), keys, files and connectors. */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { config, log, demo, standIns, delivery = {} } = options
  const { connections, stop } = await openDatabase(config, log, demo)
  const appPool = createPool(connections.app, 10)
  const authPool = createPool(connections.auth, 5)
  const db = createDatabase(appPool)
  await assertLeastPrivilege(appPool)
  await assertCurrentSchema(appPool)
  const isDemo = (await db.selectFrom('installation').select('demo').executeTakeFirstOrThrow()).demo
  if (isDemo !== demo)
    throw new AppError('unavailable', 'This database was made by the demo. Use another one.')
  const boss = createBoss(connections.app, error =>
    log.error({ err: error }, 'the job queue reported an error'),
  )
  await boss.start()
  const shelfKey = await readOrCreateKey(keyPath(config.dataDirectory, 'shelf.key'), () => randomBytes(32))
  const shelf = createShelf(join(config.dataDirectory, 'shelf'), shelfKey, systemClock)
  const networkApps = options.networkApps ?? (demo ? new Map() : await networkAppsFile(config))
  const connectors = createConnectors({
    demo,
    apps: Object.fromEntries(networkApps),
    standIns,
    ...hosting(config, demo, shelf),
    clock: systemClock,
    settleSeconds: delivery.settleSeconds,
    timeoutMs: delivery.timeoutMs,
  })
  const services: Services = {
    files: await openFileStore(config),
    secrets: await openSecretBox(config.dataDirectory),
    publicUrl: config.publicUrl,
    demo,
    connectors,
    signingKey: await loadOrCreateSigningKey(keyPath(config.dataDirectory, 'checkpoint.ed25519')),
    networkApps,
    pushes: new PushCounts(),
    makeReader: readerOf(config.readingTiers),
    pictureMaker: startPictureMaker(),
    pictureReader: createPictureReader(),
    filmTools: await openFilmTools(config, log),
  }
  const runner = createAppRunner({
    db,
    clock: systemClock,
    services,
    async enqueue(tx, trustId, jobs, entries) {
      await sendJobs(boss, tx, trustId, [...jobs, ...reactionJobs(reactions, entries)])
    },
  })
  // The people of a demo are invented, and so are their addresses.
  const mailer = config.mail && !demo ? createMailer(config.mail) : null
  const parts: WorkerParts = {
    db,
    runner,
    services,
    log,
    mailer,
    makeReader: services.makeReader,
    ...delivery,
  }
  const trusts = async () =>
    (await sql<{ id: string }>`select all_trusts() as id`.execute(db)).rows.map(({ id }) => id)
  // Before anybody can ask: a backup that was put back holds what is over by now.
  for (const trustId of await trusts()) await forgetOverdue(runner, trustId)
  let running: { stop(): Promise<void> }[] = []
  const secret = await readOrCreateKey(keyPath(config.dataDirectory, 'session.key'), () => randomBytes(48))
  return {
    config,
    db,
    authPool,
    boss,
    runner,
    services,
    shelf,
    sessionSecret: secret.toString('base64url'),
    log,
    async work() {
      await startWorking({ boss, runner, reactions, workers: workers(parts), log })
      running = [
        startDelivering({ ...parts, trusts }),
        startSweeping({ log, everyMs: SWEEP_MS, trusts }, trustId => sweepTrust(parts, trustId)),
      ]
    },
    async close() {
      await Promise.all(running.map(one => one.stop()))
      // First, or the queue waits for the readings that are under way.
      await services.pictureReader.stop()
      services.filmTools?.stop()
      await boss.stop({ graceful: true, timeout: 10_000 })
      await services.pictureMaker.stop()
      mailer?.close()
      await appPool.end()
      await authPool.end()
      await stop()
    },
  }
}

/** How pictures are fetched from here. The stand-ins of a demo are on this machine, whatever its address. */
function hosting(
  { publicUrl, port }: Config,
  demo: boolean,
  shelf: Shelf,
): Pick<ConnectorOptions, 'publicMedia' | 'notReachable'> {
  if (demo) return { publicMedia: hostPictures({ shelf, publicUrl: `http://127.0.0.1:${port}` }) }
  const notReachable = whyNotReachable(publicUrl)
  return notReachable === null ? { publicMedia: hostPictures({ shelf, publicUrl }) } : { notReachable }
}

/** The library that speaks S3 takes .5 s to load: only who uses it waits for it. */
async function openFileStore({ dataDirectory, mediaStore }: Config): Promise<FileStore> {
  const folder = join(dataDirectory, 'media')
  if (!mediaStore) return createFolderStore(folder)
  const { createS3Store } = await import('./platform/s3-store.ts')
  return createS3Store(mediaStore, join(folder, 'incoming'))
}

/** Told once, at the start: without it films wait for a person who watches them. */
async function openFilmTools({ ffmpeg: named }: Config, log: Log): Promise<FilmTools | null> {
  const ffmpeg = await findFfmpeg(named)
  if (ffmpeg) return filmToolsOf(ffmpeg)
  log.warn(NO_FFMPEG)
  return null
}

interface OpenDatabase {
  connections: { app: Connection; auth: Connection }
  stop(): Promise<void>
}

async function openDatabase(config: Config, log: Log, demo: boolean): Promise<OpenDatabase> {
  if (config.database) {
    const { app, auth } = config.database
    return { connections: { app: { url: app }, auth: { url: auth } }, stop: async () => {} }
  }
  const embedded = await startEmbeddedDatabase(config.dataDirectory, message => log.debug(message))
  await installDatabase(embedded.connections.owner, { queues, demo })
  return embedded
}
