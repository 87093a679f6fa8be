import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { WHY } from '../take-down-without-yes.ts'
import { standingQueue } from '../untracked/queue.ts'

/** Begins to take down posts that did not go through Copybook; one that is coming down already is left alone. */
export async function takeDownFound(
  { tx, clock, record, enqueue }: Context,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const begun = await tx
    .updateTable('untracked_post')
    .set({ removal: 'waiting', removal_why: WHY, removal_due_at: clock.now(), removal_attempts: 0 })
    .where('id', '=', anyOf(ids))
    .where('removal', 'is', null)
    .where('gone_at', 'is', null)
    .returning(['id', 'account_id as accountId', 'school_id as schoolId', 'remote_id as remoteId'])
    .execute()
  for (const { id, accountId, schoolId, remoteId } of begun) {
    enqueue({ queue: standingQueue.name, data: { untrackedId: id }, singletonKey: id })
    record({
      kind: 'account.untracked-take-down',
      subject: { kind: 'account', id: accountId },
      audience: audienceOf(schoolId),
      content: { untrackedId: id, remoteId },
    })
  }
}
