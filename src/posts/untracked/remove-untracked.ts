import type { ConnectedAccount, Connector, Removal } from '../../channels/connectors/connector.ts'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { DeliveryParts } from '../outbox/call.ts'
import { liveKey } from '../outbox/call.ts'
import { packToKeep } from '../outbox/kept-pack.ts'
import { LEASE_MS, MOST_ATTEMPTS } from '../outbox/outbox-row.ts'
import { nextAttempt } from '../outbox/patience.ts'
import { proofOf } from '../outbox/remove-row.ts'

interface Taken {
  id: string
  schoolId: string | null
  accountId: string
  remoteId: string
  attempts: number
  connector: Connector
}

/**
 * Takes down, once, a post that did not go through Copybook. May be repeated after anything: what is gone counts as done,
 * so a lost answer is simply asked for again.
 */
export async function removeUntracked(parts: DeliveryParts, trustId: string, id: string): Promise<void> {
  const inTrust = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    parts.runner.runSystem(trustId, 'standing', work)
  const taken = await inTrust(context => take(context, id))
  if (taken === null) return
  const { connector, accountId, remoteId } = taken
  try {
    const account: ConnectedAccount = await liveKey(
      { services: parts.services, inTrust },
      accountId,
      connector.name,
    )
    const removal = await connector.remove({ account, remoteId })
    await inTrust(context => settle(context, taken, removal))
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    await inTrust(context => tryLater(context, taken, error, (parts.random ?? Math.random)()))
  }
}

async function take({ tx, clock, services }: Context, id: string): Promise<Taken | null> {
  const now = clock.now()
  const row = await tx
    .selectFrom('untracked_post as post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['post.id', 'post.school_id as schoolId', 'post.account_id as accountId', 'account.channel'])
    .select(['post.remote_id as remoteId', 'post.removal_attempts as attempts'])
    .where('post.id', '=', id)
    .where('post.removal', '=', 'waiting')
    .where('post.removal_due_at', '<=', now)
    .forUpdate('post')
    .executeTakeFirst()
  const connector = row && services.connectors.get(row.channel)
  if (!row || !connector) return null
  const attempts = row.attempts + 1
  await tx
    .updateTable('untracked_post')
    .set({ removal_attempts: attempts, removal_due_at: new Date(now.getTime() + LEASE_MS) })
    .where('id', '=', id)
    .execute()
  return { ...row, attempts, connector }
}

async function settle(
  { tx, clock, record }: Context,
  { id, schoolId, accountId, connector }: Taken,
  removal: Removal,
): Promise<void> {
  const about = {
    subject: { kind: 'account', id: accountId },
    audience: audienceOf(schoolId),
  }
  if (removal.kind === 'assisted') {
    const pack = packToKeep(connector, removal.pack)
    await tx
      .updateTable('untracked_post')
      .set({ removal: 'by-hand', removal_due_at: null, removal_pack: pack && JSON.stringify(pack) })
      .where('id', '=', id)
      .where('removal', '=', 'waiting')
      .execute()
    record({ kind: 'account.untracked-handed-over', ...about, content: { untrackedId: id } })
    return
  }
  const now = clock.now()
  await tx
    .updateTable('untracked_post')
    .set({ removal: 'done', removal_due_at: null, removal_said: null, gone_at: now })
    .where('id', '=', id)
    .execute()
  const content = { untrackedId: id, ...proofOf(removal.kind, removal.network) }
  record({ kind: 'account.untracked-removed', ...about, content })
}

/** A key that a person must mend is tried for as long as any other trouble, and then given up in so many words. */
async function tryLater(
  { tx, clock, record }: Context,
  { id, schoolId, accountId, attempts }: Taken,
  { kind, sentence, retryAt }: ConnectorFailure,
  random: number,
): Promise<void> {
  const isOver = attempts >= MOST_ATTEMPTS || kind === 'content'
  await tx
    .updateTable('untracked_post')
    .set({
      removal: isOver ? 'given-up' : 'waiting',
      removal_due_at: isOver ? null : nextAttempt(attempts, clock.now(), retryAt, random),
      removal_said: sentence,
    })
    .where('id', '=', id)
    .where('removal', '=', 'waiting')
    .execute()
  if (!isOver) return
  record({
    kind: 'account.untracked-given-up',
    subject: { kind: 'account', id: accountId },
    audience: audienceOf(schoolId),
    content: { untrackedId: id, attempts, kind },
  })
}
