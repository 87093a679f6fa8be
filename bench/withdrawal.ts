import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { createAppRunner } from '../src/app.ts'
import { connectAccount } from '../src/channels/connect-account.ts'
import { dojo } from '../src/channels/connectors/closed/closed-networks.ts'
import { connectorRegistry } from '../src/channels/connectors/registry.ts'
import { withdraw } from '../src/consent/withdraw.ts'
import { adoptPolicy } from '../src/governance/adopt-policy.ts'
import { systemClock } from '../src/platform/clock.ts'
import { createDatabase, createPool } from '../src/platform/database/connect.ts'
import { ROLES } from '../src/platform/database/roles.ts'
import { createLog } from '../src/platform/log.ts'
import type { Runner } from '../src/platform/operations/runner.ts'
import type { Services } from '../src/platform/operations/services.ts'
import { startPostgres } from '../src/platform/postgres/start-postgres.ts'
import { createSecretBox } from '../src/platform/secret-box.ts'
import { prepareTemplate, TEMPLATE, TEST_PASSWORD } from '../src/platform/testing/template.ts'
import { readAgain } from '../src/posts/mentions/read-again.ts'
import { readDueMentions } from '../src/posts/mentions/read-due-mentions.ts'
import { startDelivering } from '../src/posts/outbox/start-delivering.ts'
import { takeDownOnWithdrawal } from '../src/posts/take-down-on-withdrawal.ts'
import { removeUntracked } from '../src/posts/untracked/remove-untracked.ts'
import { listWithdrawals } from '../src/posts/withdrawals/list-withdrawals.ts'
import { showWithdrawal } from '../src/posts/withdrawals/show-withdrawal.ts'
import { sweepWithdrawals } from '../src/posts/withdrawals/sweep-withdrawals.ts'
import { buildWorld } from '../src/testing/world.ts'
import type { Bench } from './bench.ts'
import { round } from './bench.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { startNetworks } from './stand-ins.ts'
import type { LoadedAccount, Truth } from './withdrawal-load.ts'
import { loadWithdrawal } from './withdrawal-load.ts'

/** The bar of pictures and film: "Withdrawal for one pupil among 100,000 posts and 20,000 pictures". */
const POSTS = 100_000
const PICTURES = 20_000
const LONGEST_MS = 120_000
/** How long a job of a reaction lies in its queue at the most (`platform/jobs/work.ts`). */
const POLLING_MS = 500

/** What a list must have and has not, and the other way round; all zero where it is complete. */
interface Compared {
  expected: number
  missing: number
  surplus: number
}

/**
 * Withdraws for one pupil whom we know in how many posts, pictures and found posts she is, in a school with very many: how
 * long until what is scheduled is stopped and the list is there to be shown, whether it is complete, and whether the five
 * networks' stand-ins are clean in the end, asked over their own APIs. Reading who is named where has gone on for years by
 * then; it is measured as well.
 */
export async function measureWithdrawal(posts: number, pictures: number): Promise<Record<string, unknown>> {
  const directory = await mkdtemp(join(tmpdir(), 'copybook-bench-withdrawal-'))
  const server = await startPostgres({ directory })
  const networks = await startNetworks(systemClock)
  try {
    await prepareTemplate(server)
    const { host, port, user, password } = server
    const connect = (as: { user: string; password: string }, max: number) =>
      createPool({ host, port, database: TEMPLATE, ...as }, max)
    const admin = connect({ user, password }, 2)
    const app = connect({ user: ROLES.app, password: TEST_PASSWORD }, 10)
    const world = await buildWorld(admin)
    const { trustId } = world
    const { headteacher, teacher, ceo } = world.people
    const services = {
      secrets: createSecretBox(Buffer.alloc(32, 7)),
      connectors: connectorRegistry([dojo, ...networks.map(({ connector }) => connector)]),
    } as unknown as Services
    const db = createDatabase(app)
    const runner = createAppRunner({ db, clock: systemClock, services, async enqueue() {} })
    await runner.run(adoptPolicy, ceo, { label: 'November 2025', bundled: 'dlpt-2025-11.yaml' })
    const accounts: LoadedAccount[] = []
    for (const connector of [...networks.map(network => network.connector), dojo]) {
      const network = networks.find(one => one.connector === connector) ?? null
      // Whichever level the policy gives a channel to: here one school is on all of them.
      const { rows } = await admin.query<{ id: string }>(
        `insert into account (trust_id, school_id, channel, name, created_at)
         values ($1, $2, $3, $4, now()) returning id`,
        [trustId, world.school.id, connector.channel, `On ${connector.name}`],
      )
      const { id } = rows[0]!
      accounts.push({ id, network })
      if (!network) continue
      const { remoteId, token } = network.account
      await runner.run(connectAccount, headteacher, { accountId: id, remoteId, token: token! })
    }
    const now = new Date()
    const truth = await loadWithdrawal(admin, world, accounts, { posts, pictures, now })
    const reading = await measureReading({ admin, runner, trustId }, posts + pictures)

    const clocked = startClock(admin)
    const person = { personId: truth.pupilId, relation: 'guardian', about: 'everything' }
    await runner.run(withdraw, teacher, person)
    const event = { kind: 'consent.withdrawn', subject: { kind: 'person', id: truth.pupilId } }
    await runner.runSystem(trustId, 'bench', context => takeDownOnWithdrawal.run(context, event))
    const stopped = await clocked()
    const open = await runner.run(listWithdrawals, headteacher, { schoolId: world.school.id })
    const { id } = open.withdrawals[0]!
    const shown = await runner.run(showWithdrawal, headteacher, { id })
    const listed = await clocked()
    const states = await statesOf(admin, truth)

    const worker = startDelivering({
      runner,
      services,
      log: createLog('error'),
      trusts: async () => [trustId],
    })
    const begun = performance.now()
    let end = shown
    while (end.receipt === null && performance.now() - begun < LONGEST_MS) {
      for (const found of truth.found) await removeUntracked({ runner, services }, trustId, found)
      await sweepWithdrawals(runner, trustId)
      end = await runner.run(showWithdrawal, headteacher, { id })
      if (end.receipt === null) await sleep(250)
    }
    await worker.stop()
    const since = new Date(now.getTime() - 29 * 86_400_000)
    const left = await Promise.all(networks.map(network => network.standing(since)))
    await Promise.all([admin.end(), app.end()])
    return {
      posts,
      pictures,
      reading,
      ...compared(truth, shown.items),
      isListed: shown.isListed,
      scheduledLeft: states,
      stoppedMs: stopped.ms,
      stoppedWithQueueMs: stopped.ms + POLLING_MS,
      listedAndShownMs: listed.ms,
      listedWithQueueMs: listed.ms + POLLING_MS,
      listedCpuMs: listed.cpuMs,
      standingOnStandIns: Object.fromEntries(
        networks.map(({ connector }, at) => [connector.channel, left[at]!.length]),
      ),
      receipt: end.receipt,
      cleanAfterSeconds: round((performance.now() - begun) / 1000, 1),
      open: end.found - end.done,
    }
  } finally {
    await Promise.all(networks.map(({ stop }) => stop()))
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

interface Parts {
  admin: pg.Pool
  runner: Runner
  trustId: string
}

/** Everything that was written is read for whom it names, once as it is written, and once more after a name changed. */
async function measureReading({ admin, runner, trustId }: Parts, texts: number) {
  const clocked = startClock(admin)
  // The register was loaded with the posts: nothing is to be read again for it.
  await admin.query('delete from name_change')
  while ((await runner.runSystem(trustId, 'bench', context => readDueMentions(context))) > 0);
  const first = await clocked()
  await admin.query("update person set known_as = 'Tilly' where known_as = 'Tilly'")
  await admin.query("update person set known_as = 'Otto' where name = 'Ottilie Grange'")
  await admin.query('update name_change set school_id = null')
  const again = startClock(admin)
  while ((await runner.runSystem(trustId, 'bench', context => readAgain(context))) !== null);
  const second = await again()
  await admin.query('analyze')
  const each = (ms: number) => round((ms * 1000) / texts, 1)
  return {
    seconds: round(first.ms / 1000, 1),
    cpuMicrosecondsEach: each(first.cpuMs),
    againAfterANameChangedSeconds: round(second.ms / 1000, 1),
    againCpuMicrosecondsEach: each(second.cpuMs),
  }
}

/** Milliseconds on the clock and of computing since then, of this process and the database's. */
function startClock(admin: pg.Pool): () => Promise<{ ms: number; cpuMs: number }> {
  const started = performance.now()
  const before = cpuSeconds(admin)
  return async () => {
    const ms = performance.now() - started
    const [then, after] = [await before, await cpuSeconds(admin)]
    const seconds = after.server - then.server + ((after.database ?? 0) - (then.database ?? 0))
    return { ms: round(ms, 0), cpuMs: round(seconds * 1000, 0) }
  }
}

/** Of what was scheduled or handed to somebody to post by hand: how much still goes out. */
async function statesOf(admin: pg.Pool, { scheduled, byHand }: Truth): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    "select count(*)::int from outbox where variant_id = any($1) and act = 'publish' and state <> 'stopped'",
    [[...scheduled, ...byHand]],
  )
  return rows[0]!.count
}

function compared(truth: Truth, items: readonly { id: string }[]): Compared {
  const { scheduled, drafts, byHand, published, found, pictures } = truth
  const expected = new Set([...scheduled, ...drafts, ...byHand, ...published, ...found, ...pictures])
  const listed = new Set(items.map(({ id }) => id))
  return {
    expected: expected.size,
    missing: [...expected].filter(id => !listed.has(id)).length,
    surplus: [...listed].filter(id => !expected.has(id)).length,
  }
}

export const withdrawal: Bench = { name: 'withdrawal', run: () => measureWithdrawal(POSTS, PICTURES) }
