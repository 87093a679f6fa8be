import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createAppRunner } from '../app.ts'
import { connectorRegistry } from '../channels/connectors/registry.ts'
import { temporarySigningKey } from '../evidence/signing-key.ts'
import type { FakePictureReader } from '../media/testing/fake-picture-reader.ts'
import { createFakePictureReader } from '../media/testing/fake-picture-reader.ts'
import { FixedClock } from '../platform/clock.ts'
import type { FakeFilmTools } from '../platform/ffmpeg/testing/fake-film-tools.ts'
import { createFakeFilmTools } from '../platform/ffmpeg/testing/fake-film-tools.ts'
import { readerThatFinds } from '../moderation/testing/readers.ts'
import { PushCounts } from '../moderation/intake/push-counts.ts'
import { makerHere } from '../posts/testing/maker-here.ts'
import { createFolderStore } from '../platform/file-store.ts'
import type { Runner, RunnerParts } from '../platform/operations/runner.ts'
import type { Services } from '../platform/operations/services.ts'
import { createSecretBox } from '../platform/secret-box.ts'
import type { TestDatabase } from '../platform/testing/database.ts'
import { cloneDatabase } from '../platform/testing/database.ts'
import type { BuiltWorld } from './world.ts'
import { buildWorld, WORLD_NOW } from './world.ts'

type Lent = Pick<RunnerParts, 'db' | 'services' | 'enqueue'>

/** The world's people, schools and trusts, and a runner over them; nothing is furnished. */
export interface BareApp {
  database: TestDatabase
  clock: FixedClock
  services: Services & { pictureReader: FakePictureReader; filmTools: FakeFilmTools | null }
  world: BuiltWorld
  runner: Runner
  /** A runner whose parts are partly others. */
  runnerWith(parts: Partial<Lent>): Runner
  close(): Promise<void>
}

export async function createBareApp(publicUrl = 'http://localhost:3000'): Promise<BareApp> {
  const directory = await mkdtemp(join(tmpdir(), 'copybook-bare-'))
  const database = await cloneDatabase()
  const clock = new FixedClock(WORLD_NOW)
  const services = {
    files: createFolderStore(directory),
    secrets: createSecretBox(Buffer.alloc(32, 7)),
    publicUrl,
    demo: false,
    connectors: connectorRegistry([]),
    networkApps: new Map(),
    pushes: new PushCounts(),
    makeReader: readerThatFinds(),
    pictureReader: createFakePictureReader(),
    pictureMaker: makerHere,
    filmTools: createFakeFilmTools(),
    signingKey: temporarySigningKey(),
  }
  const runnerWith = (parts: Partial<Lent>): Runner =>
    createAppRunner({ db: database.db, clock, services, enqueue: async () => {}, ...parts })
  return {
    database,
    clock,
    services,
    world: await buildWorld(database.admin),
    runner: runnerWith({}),
    runnerWith,
    async close() {
      await database.drop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** One for all tests of a file, gone afterwards. */
export function bareAppForFile(): () => BareApp {
  let app: BareApp | null = null
  beforeAll(async () => {
    app = await createBareApp()
  })
  afterAll(() => app?.close())
  return () => app!
}
