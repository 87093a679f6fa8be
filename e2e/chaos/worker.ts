import { originOf } from '../../src/evidence/checkpoint.ts'
import { verifyTree } from '../../src/evidence/verify-tree.ts'
import { openInstallation } from '../../src/installation.ts'
import { readConfig } from '../../src/platform/config.ts'
import { createLog } from '../../src/platform/log.ts'
import { found } from '../found.ts'
import type { Posting } from '../found.ts'
import { connectAgain, type Connectable } from './administrator.ts'

/** What chaos asks of this process, as the one argument. */
export interface Task {
  directory: string
  /** Of the database that is not the embedded one. */
  env: Record<string, string>
  standIns: Record<string, string>
  do: 'found' | 'work' | 'report'
  /** For `found`, on standard input: too long for an argument. */
  trustId?: string
  /** For `work`: what an administrator needs to connect an account again. */
  pages?: readonly Connectable[]
}

/** A post as Copybook has it. */
export interface Kept {
  channel: string
  account: string
  text: string
  state: string
  /** What its author reads when it did not go out. */
  why: string | null
  remoteId: string | null
}

export interface Report {
  trustId: string
  posts: Kept[]
  entries: number
  /** Null: the record verifies. */
  broken: string | null
}

const task = JSON.parse(process.argv[2]!) as Task
const installation = await openInstallation({
  config: readConfig({ COPYBOOK_DATA: task.directory, ...task.env }, task.directory),
  log: createLog('error'),
  demo: true,
  standIns: task.standIns,
  delivery: {
    // The commit and what follows it take two answers at the most, and a machine that is busy besides.
    leaseMs: 10_000,
    timeoutMs: 2_000,
    everyMs: 100,
    settleSeconds: 1,
    patience: {
      firstWaitMs: 200,
      longestWaitMs: 2_000,
      believedMs: 2_000,
      ofPace: 0.0001,
      begunWithinMs: 1_500,
    },
  },
})
// A reader that is gone hears nothing: whoever started this process ends it.
process.stdout.on('error', () => process.exit(1))
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

if (task.do === 'found') {
  let given = ''
  for await (const chunk of process.stdin) given += String(chunk)
  say({ trustId: await found(installation, JSON.parse(given) as Posting[]) })
} else if (task.do === 'work') {
  await installation.work()
  say({ working: true })
  for (;;) {
    const open = await countOpen(task.trustId!)
    say({ open })
    if (open === 0) break
    await connectAgain(installation, task.trustId!, task.pages!)
    await new Promise(resolve => setTimeout(resolve, 250))
  }
} else {
  say(await report(task.trustId!))
}
await installation.close()

function countOpen(trustId: string): Promise<number> {
  return installation.runner.runSystem(trustId, 'count', async ({ tx }) => {
    const { open } = await tx
      .selectFrom('outbox')
      .select(eb => eb.fn.countAll<number>().as('open'))
      .where('state', 'in', ['waiting', 'sending', 'unknown'])
      .executeTakeFirstOrThrow()
    return open
  })
}

async function report(trustId: string): Promise<Report> {
  const { runner, services } = installation
  return runner.runSystem(trustId, 'report', async ({ tx }) => {
    const posts = await tx
      .selectFrom('variant')
      .innerJoin('account', 'account.id', 'variant.account_id')
      .leftJoin('publication', 'publication.variant_id', 'variant.id')
      .select(['account.channel', 'account.name as account', 'variant.text', 'variant.state'])
      .select(['variant.stopped_why as why', 'publication.remote_id as remoteId'])
      .execute()
    const key = services.signingKey.verificationKey(originOf(trustId))
    const { whole, reason, size } = await verifyTree(tx, trustId, { key })
    return { trustId, posts, entries: size, broken: whole ? null : (reason ?? 'not whole') }
  })
}
