import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import type { Removal } from '../../channels/connectors/connector.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { liveKey } from './call.ts'
import type { DeliveryParts } from './deliver.ts'
import { LEASE_MS } from './outbox-row.ts'
import { nextAttempt } from './patience.ts'

const MOST_AT_ONCE = 20

/**
 * Deletes at the networks what lies there unseen and shall never be public. It is never given up: until it is gone it
 * stands as an open task on its post. What is gone already is done.
 */
export async function clearLeftovers(parts: DeliveryParts, trustId: string): Promise<void> {
  for (const id of await dueLeftovers(parts.runner, trustId)) await clearOne(parts, trustId, id)
}

function dueLeftovers(runner: Runner, trustId: string): Promise<string[]> {
  return runner.runSystem(trustId, 'leftovers', async ({ tx, clock }) => {
    const rows = await tx
      .selectFrom('leftover')
      .select('id')
      .where('state', '=', 'open')
      .where('due_at', '<=', clock.now())
      .orderBy('due_at')
      .limit(MOST_AT_ONCE)
      .execute()
    return rows.map(({ id }) => id)
  })
}

interface Leftover {
  id: string
  remoteId: string
  attempts: number
  variantId: string
  schoolId: string | null
  accountId: string
  channel: string
}

async function clearOne(parts: DeliveryParts, trustId: string, id: string): Promise<void> {
  const inTrust = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    parts.runner.runSystem(trustId, 'leftovers', work)
  const left = await inTrust(context => take(context, id))
  if (!left) return
  const connector = parts.services.connectors.get(left.channel)
  if (!connector) return inTrust(context => again(context, left, 'This network is not connected here.', null))
  try {
    const account = await liveKey({ services: parts.services, inTrust }, left.accountId, connector.name)
    const removal = await connector.remove({ account, remoteId: left.remoteId })
    await inTrust(context => settleRemoval(context, left, removal))
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    await inTrust(context => again(context, left, error.sentence, error.retryAt))
  }
}

/** Another worker has it, or it is done. */
async function take({ tx, clock }: Context, id: string): Promise<Leftover | null> {
  const left = await tx
    .selectFrom('leftover')
    .innerJoin('account', 'account.id', 'leftover.account_id')
    .select(['leftover.id', 'leftover.remote_id as remoteId', 'leftover.attempts', 'account.channel'])
    .select(['leftover.variant_id as variantId', 'leftover.school_id as schoolId'])
    .select('leftover.account_id as accountId')
    .where('leftover.id', '=', id)
    .where('leftover.state', '=', 'open')
    .where('leftover.due_at', '<=', clock.now())
    .forUpdate('leftover')
    .executeTakeFirst()
  if (!left) return null
  const attempts = left.attempts + 1
  await tx
    .updateTable('leftover')
    .set({ attempts, due_at: new Date(clock.now().getTime() + LEASE_MS) })
    .where('id', '=', id)
    .execute()
  return { ...left, attempts }
}

async function settleRemoval(context: Context, left: Leftover, removal: Removal): Promise<void> {
  if (removal.kind === 'assisted') {
    return again(context, left, 'Only a person can delete it, at the network itself.', null)
  }
  await context.tx
    .updateTable('leftover')
    .set({ state: 'cleared', cleared_at: context.clock.now(), last_error: null })
    .where('id', '=', left.id)
    .execute()
  context.record({
    kind: 'leftover.cleared',
    subject: { kind: 'variant', id: left.variantId },
    audience: audienceOf(left.schoolId),
    content: { leftoverId: left.id, how: removal.kind, status: removal.network.status },
  })
}

async function again(
  { tx, clock }: Context,
  left: Leftover,
  why: string,
  retryAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('leftover')
    .set({ last_error: why, due_at: nextAttempt(left.attempts, clock.now(), retryAt, 0.5) })
    .where('id', '=', left.id)
    .execute()
}
