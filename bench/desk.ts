import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decideComment } from '../src/moderation/deciding/decide-comment.ts'
import { showQueue } from '../src/moderation/queue/show-queue.ts'
import { systemClock } from '../src/platform/clock.ts'
import { createDatabase, createPool } from '../src/platform/database/connect.ts'
import { ROLES } from '../src/platform/database/roles.ts'
import type { Identity } from '../src/platform/operations/actor.ts'
import type { Runner } from '../src/platform/operations/runner.ts'
import { startPostgres } from '../src/platform/postgres/start-postgres.ts'
import { prepareTemplate, TEMPLATE, TEST_PASSWORD } from '../src/platform/testing/template.ts'
import { buildWorld } from '../src/testing/world.ts'
import { quantile, round, type Bench } from './bench.ts'
import { loadQueue } from './queue-load.ts'
import { loadOn } from './ingest-load.ts'

const SCHOOLS = 20
/** The full load is `BENCH_COMMENTS=1000000 npm run bench -- desk`; what runs each time is less. */
const COMMENTS = Number(process.env['BENCH_COMMENTS'] ?? 20_000)
const TIMES = 100

/** How long a page of the queue and a decision take, with a tenth of the comments in the database and with all. */
export async function measureDesk(comments: number) {
  const directory = await mkdtemp(join(tmpdir(), 'copybook-bench-desk-'))
  const server = await startPostgres({ directory })
  try {
    await prepareTemplate(server)
    const { host, port, user, password } = server
    const connect = (as: { user: string; password: string }) =>
      createPool({ host, port, database: TEMPLATE, ...as }, 4)
    const admin = connect({ user, password })
    const app = connect({ user: ROLES.app, password: TEST_PASSWORD })
    const world = await buildWorld(admin)
    const { runner } = await loadOn({ db: createDatabase(app), clock: systemClock }, world)
    const at = async (count: number) => {
      await loadQueue(admin, { trustId: world.trustId, schools: SCHOOLS, comments: count })
      return measure(runner, world.people)
    }
    const few = await at(comments / 10)
    const all = await at(comments)
    await Promise.all([admin.end(), app.end()])
    const growth = Object.fromEntries(
      Object.entries(all).map(([name, ms]) => [name, round(ms / few[name as keyof Figures], 2)]),
    )
    return { comments, schools: SCHOOLS, withATenth: few, withAll: all, growth }
  } finally {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

export const desk: Bench = { name: 'desk', run: () => measureDesk(COMMENTS) }

type Figures = Awaited<ReturnType<typeof measure>>

async function measure(runner: Runner, { ceo, headteacher }: { ceo: Identity; headteacher: Identity }) {
  const page = (who: Identity) => runner.run(showQueue, who, { limit: 50 })
  const ofSchool = await p95(() => page(headteacher))
  const ofTrust = await p95(() => page(ceo))
  const { items } = await runner.run(showQueue, headteacher, { limit: 200 })
  const decision = await p95(async n => {
    const { id, version } = items[n]!
    await runner.run(decideComment, headteacher, { id, version, decision: 'remove', reason: 'abuse' })
  })
  return { queueOfSchoolP95Ms: ofSchool, queueOfTrustP95Ms: ofTrust, decisionP95Ms: decision }
}

/** Milliseconds; the first few warm the database up. */
async function p95(work: (n: number) => Promise<unknown>): Promise<number> {
  const samples: number[] = []
  for (let n = 0; n < TIMES; n += 1) {
    const begun = performance.now()
    await work(n)
    if (n >= 5) samples.push(performance.now() - begun)
  }
  return round(quantile(samples, 0.95), 1)
}
