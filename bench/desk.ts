import { decideComment } from '../src/moderation/deciding/decide-comment.ts'
import { showQueue } from '../src/moderation/queue/show-queue.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Identity } from '../src/platform/operations/actor.ts'
import type { Runner } from '../src/platform/operations/runner.ts'
import { quantile, round, type Bench } from './bench.ts'
import { loadQueue } from './queue-load.ts'
import { loadOn } from './ingest-load.ts'
import { withWorld } from './with-world.ts'

const SCHOOLS = 20
/** The full load is `BENCH_COMMENTS=1000000 npm run bench -- desk`; what runs each time is less. */
const COMMENTS = Number(process.env['BENCH_COMMENTS'] ?? 20_000)
const TIMES = 100

/** How long a page of the queue and a decision take, with a tenth of the comments in the database and with all. */
export function measureDesk(comments: number) {
  return withWorld('desk', async ({ admin, db, world }) => {
    const { runner } = await loadOn({ db, clock: systemClock }, world)
    const at = async (count: number) => {
      await loadQueue(admin, { trustId: world.trustId, schools: SCHOOLS, comments: count })
      return measure(runner, world.people)
    }
    const few = await at(comments / 10)
    const all = await at(comments)
    const growth = Object.fromEntries(
      Object.entries(all).map(([name, ms]) => [name, round(ms / few[name as keyof Figures], 2)]),
    )
    return { comments, schools: SCHOOLS, withATenth: few, withAll: all, growth }
  })
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
