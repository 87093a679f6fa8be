import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { createAppRunner } from '../src/app.ts'
import { dojo } from '../src/channels/connectors/closed/closed-networks.ts'
import type { Connector } from '../src/channels/connectors/connector.ts'
import { connectorRegistry } from '../src/channels/connectors/registry.ts'
import { systemClock } from '../src/platform/clock.ts'
import { createDatabase, createPool } from '../src/platform/database/connect.ts'
import { ROLES } from '../src/platform/database/roles.ts'
import { createLog } from '../src/platform/log.ts'
import type { Services } from '../src/platform/operations/services.ts'
import { startPostgres } from '../src/platform/postgres/start-postgres.ts'
import { createSecretBox } from '../src/platform/secret-box.ts'
import { prepareTemplate, TEMPLATE, TEST_PASSWORD } from '../src/platform/testing/template.ts'
import { startDelivering } from '../src/posts/outbox/start-delivering.ts'
import { buildWorld } from '../src/testing/world.ts'
import type { Bench } from './bench.ts'
import { quantile, round } from './bench.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { addDuePosts, makeAccounts } from './delivery-load.ts'

const ACCOUNTS = 20
const SOME = 1_000
const MANY = 10_000
/** Due at once when a worker has nothing else to do. */
const FEW = 100

/** A network that takes a post at once, and remembers how many of each account it has. */
function instantNetwork() {
  const sent = new Map<string, number>()
  let widest = 0
  const connector: Connector = {
    ...dojo,
    channel: 'facebook',
    capabilities: { ...dojo.capabilities, assisted: false, publishText: true },
    async publish({ account, beforeCommit }) {
      await beforeCommit?.()
      sent.set(account.remoteId, (sent.get(account.remoteId) ?? 0) + 1)
      const counts = [...sent.values()]
      if (sent.size === ACCOUNTS) widest = Math.max(widest, Math.max(...counts) - Math.min(...counts))
      const network = { status: 200, body: {} }
      const remoteId = `${account.remoteId}_${counts.reduce((sum, one) => sum + one, 0)}`
      return { kind: 'published', remoteId, permalink: null, network }
    },
  }
  return { connector, widest: () => widest }
}

/** Of many posts that were due at once. */
interface Many {
  posts: number
  seconds: number
  postsPerSecond: number
  /** What it computed for each, of one core: unlike the time on the clock it does not grow with the machine's other work. */
  serverCpuMsPerPost: number
  databaseCpuMsPerPost: number | null
  /** By how many posts at the most one account was ahead of another. */
  largestLeadOfAnAccount: number
}

/**
 * Our own side of a delivery, with a network that answers at once, on the embedded PostgreSQL with its durable settings:
 * how soon 100 posts over 20 accounts that come due at once are taken up and sent, then some and many due at once, how far
 * one account gets ahead of another, and whether a post costs more where there are more of them. What was measured before
 * posts went together, and after, is in `docs/decisions/0019-posts-go-together.md`.
 */
export async function measureDelivery(some: number, posts: number): Promise<Record<string, unknown>> {
  const directory = await mkdtemp(join(tmpdir(), 'copybook-bench-delivery-'))
  const server = await startPostgres({ directory })
  try {
    await prepareTemplate(server)
    const { host, port, user, password } = server
    const connect = (as: { user: string; password: string }, max: number) =>
      createPool({ host, port, database: TEMPLATE, ...as }, max)
    const admin = connect({ user, password }, 2)
    const app = connect({ user: ROLES.app, password: TEST_PASSWORD }, 10)
    const world = await buildWorld(admin)
    const { trustId } = world
    const network = instantNetwork()
    const services = {
      secrets: createSecretBox(Buffer.alloc(32, 7)),
      connectors: connectorRegistry([network.connector]),
    } as unknown as Services
    const runner = createAppRunner({
      db: createDatabase(app),
      clock: systemClock,
      services,
      async enqueue() {},
    })
    const models = await makeAccounts(runner, world, ACCOUNTS)
    const due = async (count: number, dueAt: Date): Promise<void> => {
      for (const model of models) {
        await addDuePosts({ runner, admin }, trustId, model, { count: count / ACCOUNTS, dueAt })
      }
      // As PostgreSQL does by itself within a minute; posts are written over days, and not in one.
      await admin.query('analyze')
    }
    const log = createLog('error')
    const startWorker = () => startDelivering({ runner, services, log, trusts: async () => [trustId] })
    const worker = startWorker()
    // The models themselves: what is read once is read before the clock runs.
    await allSent(admin)
    await due(FEW, new Date(Date.now() + 3_000))
    await sleep(3_000)
    await allSent(admin)
    const few = await waitsOf(admin, FEW)
    await worker.stop()
    const sendAll = async (count: number): Promise<Many> => {
      await due(count, new Date())
      const [before, started] = [await cpuSeconds(admin), performance.now()]
      const again = startWorker()
      await allSent(admin)
      const seconds = (performance.now() - started) / 1000
      const after = await cpuSeconds(admin)
      await again.stop()
      const database = after.database === null ? null : after.database - before.database!
      return {
        posts: count,
        seconds: round(seconds, 1),
        postsPerSecond: round(count / seconds, 1),
        serverCpuMsPerPost: round(((after.server - before.server) * 1000) / count, 2),
        databaseCpuMsPerPost: database && round((database * 1000) / count, 2),
        largestLeadOfAnAccount: network.widest(),
      }
    }
    const first = await sendAll(some)
    const many = await sendAll(posts)
    await Promise.all([admin.end(), app.end()])
    return {
      accounts: ACCOUNTS,
      few: { posts: FEW, ...few },
      some: first,
      many,
      timesTheCpuOfSome: round(cpuOf(many) / cpuOf(first), 2),
    }
  } finally {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

const cpuOf = ({ serverCpuMsPerPost, databaseCpuMsPerPost }: Many): number =>
  serverCpuMsPerPost + (databaseCpuMsPerPost ?? 0)

/** @throws where one was stopped or given up instead: a bench of something else, which would not end either. */
async function allSent(admin: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await admin.query<{ open: number; why: string | null }>(
      `select count(*) filter (where state in ('waiting', 'sending', 'unknown'))::int as open,
        max(last_error) filter (where state in ('stopped', 'assisted', 'given-up')) as why
      from outbox where state <> 'done'`,
    )
    const { open, why } = rows[0]!
    if (why !== null) throw new Error(`a post did not go out: ${why}`)
    if (open === 0) return
    await sleep(100)
  }
}

/** From the moment that a post is due: until a worker has it, and until its network is about to be asked. */
async function waitsOf(admin: pg.Pool, posts: number): Promise<Record<string, number>> {
  const { rows } = await admin.query<{ taken: number; begun: number }>(
    `select extract(epoch from taken_at - not_before)::float8 * 1000 as taken,
      extract(epoch from started_at - not_before)::float8 * 1000 as begun
    from outbox order by not_before desc limit $1`,
    [posts],
  )
  const p95 = (values: number[]): number => round(quantile(values, 0.95), 0)
  return { takenP95Ms: p95(rows.map(row => row.taken)), begunP95Ms: p95(rows.map(row => row.begun)) }
}

export const delivery: Bench = { name: 'delivery', run: () => measureDelivery(SOME, MANY) }
