import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { forget } from './forget.ts'
import { pollJob } from './intake-queue.ts'

const MOST_AT_ONCE = 100
/** Longer than any network sends the same push again: Meta for 36 hours (from memory), and we refuse after 24. */
const PUSH_SEEN_MS = 48 * 3_600_000

/** What is due in one trust: looks at accounts, and forgetting. Does neither itself for long: looks are jobs. */
export async function sweepIntake(runner: Runner, trustId: string): Promise<void> {
  await forgetOverdue(runner, trustId)
  await runner.runSystem(trustId, 'sweep', async context => {
    for (const accountId of await dueAccounts(context)) context.enqueue(pollJob(accountId))
    await context.tx
      .deleteFrom('push_seen')
      .where('at', '<', new Date(context.clock.now().getTime() - PUSH_SEEN_MS))
      .execute()
  })
}

/** Forgets whatever is over by now, however much has gathered. */
export async function forgetOverdue(runner: Runner, trustId: string): Promise<void> {
  while (await runner.runSystem(trustId, 'retention', forget));
}

/** Accounts whose comments we can read and have not for long enough. `poll` looks again whether they are due. */
async function dueAccounts({ tx, clock, services }: Context): Promise<string[]> {
  const channels = [...services.connectors.values()].flatMap(({ channel, comments }) =>
    comments ? [channel] : [],
  )
  if (channels.length === 0) return []
  const now = clock.now()
  const rows = await tx
    .selectFrom('account')
    .leftJoin('intake_cursor as read', join =>
      join.onRef('read.trust_id', '=', 'account.trust_id').onRef('read.account_id', '=', 'account.id'),
    )
    .select('account.id')
    .where('account.state', '=', 'active')
    .where('account.connected_at', 'is not', null)
    .where('account.channel', 'in', channels)
    .where(eb =>
      eb.or([
        eb('read.account_id', 'is', null),
        eb.and([
          eb.or([eb('read.due_at', '<=', now), eb('account.connected_at', '>', eb.ref('read.failed_at'))]),
          eb.or([eb('read.leased_until', 'is', null), eb('read.leased_until', '<=', now)]),
        ]),
      ]),
    )
    .orderBy('read.due_at')
    .limit(MOST_AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}
