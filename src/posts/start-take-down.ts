import type { Context } from '../platform/operations/operation.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { nothingLeft } from './outbox/outbox-row.ts'

/** Somebody decided it; somebody in it has no yes any more; somebody in it has left. */
export type Cause = 'person' | 'consent' | 'left'

/** Puts the removal of a published post into the outbox. Safe to repeat: there is one removal per post. */
export async function startTakeDown(
  { tx, actor, clock, record }: Context,
  variant: LoadedVariant,
  { why, cause }: { why: string; cause: Cause },
): Promise<void> {
  const now = clock.now()
  const row = {
    state: 'waiting' as const,
    not_before: now,
    due_at: now,
    attempts: 0,
    last_error: null,
    ...nothingLeft,
    started_at: null,
    ended_at: null,
    taken_at: null,
    updated_at: now,
  }
  const { id } = await tx
    .insertInto('outbox')
    .values({
      trust_id: actor.trustId,
      variant_id: variant.id,
      account_id: variant.accountId,
      school_id: variant.schoolId,
      act: 'remove',
      ...row,
    })
    .onConflict(clash => clash.columns(['trust_id', 'variant_id', 'act']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('publication').set({ removed_why: why }).where('variant_id', '=', variant.id).execute()
  await tx
    .updateTable('variant')
    .set({ state: 'removing', updated_at: now })
    .where('id', '=', variant.id)
    .execute()
  record({
    kind: 'takedown.started',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { cause, outboxId: id },
  })
}
