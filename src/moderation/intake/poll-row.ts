import { randomUUID } from 'node:crypto'
import type { Comments } from '../../channels/connectors/incoming.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { holdIntake } from './hold-intake.ts'
import type { IntakeAccount } from './intake-account.ts'
import { intakeAccount } from './intake-account.ts'

/** One look at an account that this worker alone may take, until its lease ends. */
export interface Poll {
  account: IntakeAccount
  /** What people call the network. */
  name: string
  comments: Comments
  cursor: string | null
  /** Read before the network is asked. */
  askedAt: Date
  /** Publications of ours on the account, newest first. */
  posts: readonly string[]
  lease: Lease
}

export interface Lease {
  accountId: string
  id: string
  /** What `due_at` was set to when the lease began; another value: somebody asked for one more look meanwhile. */
  dueAt: Date
}

/** Longer than any one call to a network takes; a look of several pages holds on to it page by page. */
export const LEASE_MS = 120_000

/** Under more posts than these no connector looks. */
const MOST_POSTS = 100

/** Takes an account that is due for one look; null where it is not, or somebody else has it. */
export async function takePoll(context: Context, accountId: string, leaseMs: number): Promise<Poll | null> {
  const { tx, clock, services } = context
  const account = await intakeAccount(tx, services, accountId)
  const connector = account && services.connectors.get(account.channel)
  if (!account || !connector?.comments) return null
  const now = clock.now()
  const row = await holdIntake(context, accountId)
  const isDue = row.due_at <= now || (await wasReconnected(context, accountId, row.failed_at))
  if (!isDue || (row.leased_until !== null && row.leased_until > now)) return null
  const until = new Date(now.getTime() + leaseMs)
  const lease = { accountId, id: randomUUID(), dueAt: until }
  await tx
    .updateTable('intake_cursor')
    .set({ lease: lease.id, leased_until: until, due_at: until })
    .where('account_id', '=', accountId)
    .execute()
  const posts = await tx
    .selectFrom('publication')
    .select('remote_id as remoteId')
    .where('account_id', '=', accountId)
    .where('remote_id', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('published_at', 'desc')
    .limit(MOST_POSTS)
    .execute()
  return {
    account,
    name: connector.name,
    comments: connector.comments,
    cursor: row.cursor,
    askedAt: now,
    posts: posts.map(({ remoteId }) => remoteId!),
    lease,
  }
}

/** A key that was put right is reason to look at once, however long we were to wait with the old one. */
async function wasReconnected(
  { tx }: Pick<Context, 'tx'>,
  accountId: string,
  failedAt: Date | null,
): Promise<boolean> {
  if (failedAt === null) return false
  const since = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('connected_at', '>', failedAt)
    .executeTakeFirst()
  return since !== undefined
}
