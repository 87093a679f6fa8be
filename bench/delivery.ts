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
import { addDuePosts, makeAccounts } from './delivery-load.ts'

const ACCOUNTS = 20
const POSTS = 10_000
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
    async publish({ account, content, beforeCommit }) {
      await beforeCommit?.()
      sent.set(account.remoteId, (sent.get(account.remoteId) ?? 0) + 1)
      const counts = [...sent.values()]
      if (sent.size === ACCOUNTS) widest = Math.max(widest, Math.max(...counts) - Math.min(...counts))
      const network = { status: 200, body: {} }
      return { kind: 'published', remoteId: content.text, permalink: null, network }
    },
  }
  return { connector, widest: () => widest }
}

/**
 * Our own side of a delivery, with a network that answers at once, on the embedded PostgreSQL with its durable settings:
 * how soon 100 posts that come due at once are taken up and sent, then 10,000 over 20 accounts, and how far one account
 * gets ahead of another.
 */
export async function measureDelivery(posts: number): Promise<Record<string, unknown>> {
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
    const due = async (count: number, from: number, dueAt: Date): Promise<void> => {
      for (const [at, model] of models.entries()) {
        const of = { from: from + (at * count) / ACCOUNTS, count: count / ACCOUNTS, dueAt }
        await addDuePosts({ runner, admin }, trustId, model, of)
      }
      // As PostgreSQL does by itself within a minute; posts are written over days, and not in one.
      await admin.query('analyze')
    }
    const worker = startDelivering({
      runner,
      services,
      log: createLog('error'),
      trusts: async () => [trustId],
    })
    // The models themselves: what is read once is read before the clock runs.
    await allSent(admin)
    await due(FEW, 0, new Date(Date.now() + 3_000))
    await sleep(3_000)
    await allSent(admin)
    const few = await waitsOf(admin, FEW)
    await worker.stop()
    const dueAt = new Date()
    await due(posts, FEW, dueAt)
    const started = performance.now()
    const again = startDelivering({
      runner,
      services,
      log: createLog('error'),
      trusts: async () => [trustId],
    })
    await allSent(admin)
    const seconds = (performance.now() - started) / 1000
    await again.stop()
    await Promise.all([admin.end(), app.end()])
    return {
      few: { posts: FEW, ...few },
      many: {
        posts,
        accounts: ACCOUNTS,
        seconds: round(seconds, 1),
        postsPerSecond: round(posts / seconds, 1),
        largestLeadOfAnAccount: network.widest(),
      },
    }
  } finally {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

async function allSent(admin: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await admin.query<{ open: number }>(
      "select count(*)::int as open from outbox where state <> 'done'",
    )
    if (rows[0]!.open === 0) return
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

export const delivery: Bench = { name: 'delivery', run: () => measureDelivery(POSTS) }
