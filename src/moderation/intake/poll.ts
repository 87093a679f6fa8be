import type { ConnectedAccount } from '../../channels/connectors/connector.ts'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import type { CommentsPage } from '../../channels/connectors/incoming.ts'
import { openFreshCredential } from '../../channels/keys/open-fresh-credential.ts'
import { AppError } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import { holdIntake } from './hold-intake.ts'
import type { Lease, Poll } from './poll-row.ts'
import { LEASE_MS, takePoll } from './poll-row.ts'
import { settleRead, settleTrouble } from './settle-poll.ts'
import { takeIn } from './take-in.ts'

export interface PollParts {
  runner: Runner
  services: Services
  leaseMs?: number
  /** 0 to 1, for spreading attempts. */
  random?: () => number
}

/** After so many pages somebody else has a turn; the rest is due at once. */
const MOST_PAGES = 50

/**
 * Asks the network of one account for what is new, if the account is due, and takes it in page by page: what a page
 * holds and how far it was read are one commit. May run any number of times, at once, and may die anywhere.
 */
export async function poll(parts: PollParts, trustId: string, accountId: string): Promise<void> {
  const leaseMs = parts.leaseMs ?? LEASE_MS
  const inTrust = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    parts.runner.runSystem(trustId, 'intake', work)
  const taken = await inTrust(context => takePoll(context, accountId, leaseMs))
  if (taken === null) return
  const { lease } = taken
  const trouble = (failure: ConnectorFailure) =>
    inTrust(context => settleTrouble(context, lease, failure, (parts.random ?? Math.random)()))
  try {
    const connected = await keyOf(taken, { services: parts.services, inTrust })
    const isReadWhole = await readPages(taken, connected, { inTrust, leaseMs })
    const minutes = isReadWhole ? taken.comments.pollMinutes : 0
    await inTrust(context => settleRead(context, lease, minutes))
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    await trouble(error)
  }
}

interface Around {
  inTrust<T>(work: (context: Context) => Promise<T>): Promise<T>
  leaseMs: number
}

/** True when there was nothing more to read. Ends as well when the lease was lost: then somebody else reads on. */
async function readPages(
  { account, comments, posts, lease, ...from }: Poll,
  connected: ConnectedAccount,
  { inTrust, leaseMs }: Around,
): Promise<boolean> {
  let { cursor, askedAt } = from
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await comments.list({ account: connected, cursor, posts })
    const how = { from: 'list' as const, askedAt }
    const isOurs = await inTrust(async context => {
      if (!(await keepPlace(context, lease, read, leaseMs))) return false
      await takeIn(context, account, read.comments, how)
      askedAt = context.clock.now()
      return true
    })
    if (!isOurs || !read.more) return true
    cursor = read.cursor
  }
  return false
}

/**
 * The account with its key in clear, for this look only, renewed first where that is due.
 * @throws ConnectorFailure `expired` for a key that we know to be dead: nothing is asked of the network then.
 */
async function keyOf(
  { account, name }: Poll,
  parts: Parameters<typeof openFreshCredential>[0],
): Promise<ConnectedAccount> {
  try {
    return await openFreshCredential(parts, account.id)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    throw new ConnectorFailure('expired', name, { cause: error })
  }
}

/** Remembers how far the account has been read and holds on to the lease; false when somebody else has it. */
async function keepPlace(
  context: Context,
  { accountId, id }: Lease,
  { cursor }: CommentsPage,
  leaseMs: number,
): Promise<boolean> {
  const row = await holdIntake(context, accountId)
  if (row.lease !== id) return false
  await context.tx
    .updateTable('intake_cursor')
    .set({ cursor, leased_until: new Date(context.clock.now().getTime() + leaseMs) })
    .where('account_id', '=', accountId)
    .execute()
  return true
}
