import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../src/platform/clock.ts'
import { createDatabase, createPool } from '../src/platform/database/connect.ts'
import { ROLES } from '../src/platform/database/roles.ts'
import { startPostgres } from '../src/platform/postgres/start-postgres.ts'
import { prepareTemplate, TEMPLATE, TEST_PASSWORD } from '../src/platform/testing/template.ts'
import { buildWorld } from '../src/testing/world.ts'
import type { Bench } from './bench.ts'
import { round } from './bench.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import type { Load } from './ingest-load.ts'
import { loadOn } from './ingest-load.ts'

const COMMENTS = 10_000

export interface Replayed {
  comments: number
  told: number
  stored: number
  storedTwice: number
  snapshots: number
  recordIsWhole: boolean
  seconds: number
  commentsPerSecond: number
  /** Every comment is told at least twice. */
  toldPerSecond: number
  /** Of one core, for one comment: ours and the database's. Two cores that do nothing else take 2,000 / their sum. */
  serverCpuMs: number
  databaseCpuMs: number | null
}

/**
 * Tells of `comments` comments by pushes of 10 and pages of 100 at once, on the embedded PostgreSQL with its durable
 * settings, and counts what came of it.
 */
export async function replay(comments: number, onStep: (done: number) => void = () => {}): Promise<Replayed> {
  const directory = await mkdtemp(join(tmpdir(), 'copybook-bench-ingest-'))
  const server = await startPostgres({ directory })
  try {
    await prepareTemplate(server)
    const { host, port, user, password } = server
    const connect = (as: { user: string; password: string }) =>
      createPool({ host, port, database: TEMPLATE, ...as }, 6)
    const admin = connect({ user, password })
    const app = connect({ user: ROLES.app, password: TEST_PASSWORD })
    const world = await buildWorld(admin)
    const load = await loadOn({ db: createDatabase(app), clock: systemClock }, world)
    const before = await cpuSeconds(admin)
    const started = performance.now()
    const told = await tellInSteps(load, comments, onStep)
    const seconds = (performance.now() - started) / 1000
    const after = await cpuSeconds(admin)
    const perComment = (spent: number) => round((spent / comments) * 1000, 2)
    const { rows } = await admin.query<{ stored: number; distinct: number; snapshots: number }>(
      `select (select count(*)::int from comment) as stored,
        (select count(distinct remote_id)::int from comment) as distinct,
        (select count(*)::int from evidence_payload where kind = 'comment.taken-in') as snapshots`,
    )
    const { stored, distinct, snapshots } = rows[0]!
    const recordIsWhole = await isWhole(load, world)
    await Promise.all([admin.end(), app.end()])
    return {
      comments,
      told,
      stored,
      storedTwice: stored - distinct,
      snapshots,
      recordIsWhole,
      seconds: round(seconds, 1),
      commentsPerSecond: round(comments / seconds, 0),
      toldPerSecond: round(told / seconds, 0),
      serverCpuMs: perComment(after.server - before.server),
      databaseCpuMs:
        after.database === null || before.database === null
          ? null
          : perComment(after.database - before.database),
    }
  } finally {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

async function tellInSteps(load: Load, comments: number, onStep: (done: number) => void): Promise<number> {
  let told = 0
  for (let from = 0; from < comments; from += 5000) {
    const { pushed, listed } = await load.replay(from, Math.min(from + 5000, comments))
    told += pushed + listed
    onStep(Math.min(from + 5000, comments))
  }
  return told
}

const isWhole = async ({ runner }: Load, world: Awaited<ReturnType<typeof buildWorld>>): Promise<boolean> => {
  const { verifyRecord } = await import('../src/evidence/verify-record.ts')
  return (await runner.run(verifyRecord, world.people.ceo, {})).whole
}

/** What one server takes in, with a snapshot of each comment in the record by the same commit. */
export const ingestComments: Bench = {
  name: 'ingestComments',
  run: async () => ({ ...(await replay(COMMENTS)) }),
}
