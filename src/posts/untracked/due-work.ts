import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { standingQueue } from './queue.ts'

/** How long a look may take before another worker begins it anew. */
const LOOK_LEASE_MS = 10 * 60_000

const MOST_AT_ONCE = 20

/** Wakes what is due in a trust: accounts to look at, and found posts to take down. */
export function wakeStanding(runner: Runner, trustId: string): Promise<void> {
  return runner.runSystem(trustId, 'standing', async context => {
    await watchNewAccounts(context)
    await wakeLooks(context)
    await wakeRemovals(context)
  })
}

/** From the day it is connected an account is watched; another page in its place is another account. */
async function watchNewAccounts({ tx, actor, clock, services }: Context): Promise<void> {
  const fresh = await tx
    .selectFrom('account')
    .leftJoin('account_look as look', 'look.account_id', 'account.id')
    .select(['account.id', 'account.school_id as schoolId', 'account.channel'])
    .select(['account.remote_id as remoteId', 'account.connected_at as connectedAt'])
    .where('account.state', 'in', ['active', 'suspended'])
    .where('account.remote_id', 'is not', null)
    .where(eb => eb('look.remote_id', 'is distinct from', eb.ref('account.remote_id')))
    .execute()
  const now = clock.now()
  for (const { id, schoolId, channel, remoteId, connectedAt } of fresh) {
    if (!services.connectors.get(channel)?.standing || remoteId === null) continue
    const anew = { remote_id: remoteId, watched_since: connectedAt ?? now, due_at: now, looked_at: null }
    await tx
      .insertInto('account_look')
      .values({ trust_id: actor.trustId, account_id: id, school_id: schoolId, ...anew, problem: null })
      .onConflict(clash => clash.columns(['trust_id', 'account_id']).doUpdateSet({ ...anew, problem: null }))
      .execute()
  }
}

/** Whoever takes a row moves it on by a lease: no other worker looks at the same account meanwhile. */
async function wakeLooks({ tx, clock, enqueue }: Context): Promise<void> {
  const now = clock.now()
  const due = await tx
    .selectFrom('account_look as look')
    .innerJoin('account', 'account.id', 'look.account_id')
    .select('look.account_id as accountId')
    .where('look.due_at', '<=', now)
    .where('account.state', 'in', ['active', 'suspended'])
    .orderBy('look.due_at')
    .limit(MOST_AT_ONCE)
    .forUpdate('look')
    .skipLocked()
    .execute()
  if (due.length === 0) return
  const ids = due.map(({ accountId }) => accountId)
  const until = new Date(now.getTime() + LOOK_LEASE_MS)
  await tx.updateTable('account_look').set({ due_at: until }).where('account_id', 'in', ids).execute()
  for (const accountId of ids) {
    enqueue({ queue: standingQueue.name, data: { accountId }, singletonKey: accountId })
  }
}

async function wakeRemovals({ tx, clock, enqueue }: Context): Promise<void> {
  const due = await tx
    .selectFrom('untracked_post')
    .select('id')
    .where('removal', '=', 'waiting')
    .where('removal_due_at', '<=', clock.now())
    .orderBy('removal_due_at')
    .limit(MOST_AT_ONCE)
    .execute()
  for (const { id } of due) {
    enqueue({ queue: standingQueue.name, data: { untrackedId: id }, singletonKey: id })
  }
}
