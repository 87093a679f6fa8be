import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dojo, tapestry } from '../channels/connectors/closed/closed-networks.ts'
import { connectorRegistry } from '../channels/connectors/registry.ts'
import { temporarySigningKey } from '../evidence/signing-key.ts'
import { createAppRunner, operations } from '../app.ts'
import type { FakePictureReader } from '../media/testing/fake-picture-reader.ts'
import { createFakePictureReader } from '../media/testing/fake-picture-reader.ts'
import { FixedClock } from '../platform/clock.ts'
import type { FakeFilmTools } from '../platform/ffmpeg/testing/fake-film-tools.ts'
import { createFakeFilmTools } from '../platform/ffmpeg/testing/fake-film-tools.ts'
import { PushCounts } from '../moderation/intake/push-counts.ts'
import { readerThatFinds } from '../moderation/testing/readers.ts'
import { makerHere } from '../posts/testing/maker-here.ts'
import { createFolderStore } from '../platform/file-store.ts'
import type { AnyOperation, JobRequest } from '../platform/operations/operation.ts'
import type { Runner } from '../platform/operations/runner.ts'
import type { Services } from '../platform/operations/services.ts'
import { createSecretBox } from '../platform/secret-box.ts'
import type { TestDatabase } from '../platform/testing/database.ts'
import { cloneDatabase } from '../platform/testing/database.ts'
import { furnish } from './furnish.ts'
import { madeUpNetwork } from './made-up-network.ts'
import type { BuiltWorld } from './world.ts'
import { buildWorld, WORLD_NOW } from './world.ts'

/** An installation without its faces: a database, a clock that stands still, and the runner. */
export interface TestApp {
  database: TestDatabase
  clock: FixedClock
  services: Services & { pictureReader: FakePictureReader; filmTools: FakeFilmTools | null }
  runner: Runner
  world: BuiltWorld
  /** The jobs that were asked for, in order; nothing works on them but the test. */
  jobs: (JobRequest & { trustId: string })[]
  /** Runs an operation by its value, as somebody. */
  run: Runner['run']
  close(): Promise<void>
}

/**
 * An installation with the furnished world in it. The world is made once in a process and cloned from then
 * on. `directory` is a temporary one, for pictures.
 */
export async function createTestApp(directory: string): Promise<TestApp> {
  furnished ??= furnishOnce()
  const made = await furnished
  await cp(made.directory, directory, { recursive: true })
  return openTestApp(await cloneDatabase(made.database), directory, structuredClone(made.world))
}

interface Furnished {
  database: string
  directory: string
  world: BuiltWorld
}

let furnished: Promise<Furnished> | undefined
/** One for the process, so that a clone knows the checkpoints of what it was cloned from. */
const signingKey = temporarySigningKey()

async function furnishOnce(): Promise<Furnished> {
  const directory = await mkdtemp(join(tmpdir(), 'copybook-world-'))
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
  const database = await cloneDatabase()
  const app = openTestApp(database, directory, await buildWorld(database.admin))
  await furnish(app)
  await database.leave()
  return { database: database.name, directory, world: app.world }
}

function openTestApp(database: TestDatabase, directory: string, world: BuiltWorld): TestApp {
  const clock = new FixedClock(WORLD_NOW)
  const services = {
    files: createFolderStore(directory),
    secrets: createSecretBox(Buffer.alloc(32, 7)),
    publicUrl: 'http://localhost:3000',
    demo: false,
    connectors: connectorRegistry([dojo, tapestry, madeUpNetwork]),
    networkApps: new Map(),
    pushes: new PushCounts(),
    makeReader: readerThatFinds(),
    pictureReader: createFakePictureReader(),
    pictureMaker: makerHere,
    filmTools: createFakeFilmTools(),
    signingKey,
  }
  const jobs: TestApp['jobs'] = []
  const runner = createAppRunner({
    db: database.db,
    clock,
    services,
    async enqueue(_tx, trustId, requests) {
      jobs.push(...requests.map(request => ({ ...request, trustId })))
    },
  })
  const close = () => database.drop()
  return { database, clock, services, runner, world, jobs, run: runner.run, close }
}

/** The operation of a name, for tables of tests. */
export function operationNamed(name: string): AnyOperation {
  const found = operations.find(one => one.name === name)
  if (!found) throw new Error(`there is no operation ${name}`)
  return found
}
