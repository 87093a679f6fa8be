import { anyOf } from '../platform/database/any-of.ts'
import type { Context } from '../platform/operations/operation.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { nothingLeft } from './outbox/outbox-row.ts'

/** Somebody decided it; somebody in it has no yes any more; somebody in it has left. */
export type Cause = 'person' | 'consent' | 'left'

/** Puts the removal of a published post into the outbox. Safe to repeat: there is one removal per post. */
export function startTakeDown(
  context: Context,
  variant: LoadedVariant,
  why: { why: string; cause: Cause },
): Promise<void> {
  return startTakeDowns(context, [variant], why)
}

/** A statement takes 65,535 parameters, and a row has sixteen. */
const MOST_ROWS = 1000

/** The same for several. */
export async function startTakeDowns(
  context: Context,
  variants: readonly LoadedVariant[],
  why: { why: string; cause: Cause },
): Promise<void> {
  for (let from = 0; from < variants.length; from += MOST_ROWS) {
    await startSome(context, variants.slice(from, from + MOST_ROWS), why)
  }
}

async function startSome(
  { tx, actor, clock, record }: Context,
  variants: readonly LoadedVariant[],
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
  const rows = await tx
    .insertInto('outbox')
    .values(
      variants.map(variant => ({
        trust_id: actor.trustId,
        variant_id: variant.id,
        account_id: variant.accountId,
        school_id: variant.schoolId,
        act: 'remove' as const,
        ...row,
      })),
    )
    .onConflict(clash => clash.columns(['trust_id', 'variant_id', 'act']).doUpdateSet(row))
    .returning(['id', 'variant_id'])
    .execute()
  const outboxIds = new Map(rows.map(({ id, variant_id }) => [variant_id, id]))
  const ids = anyOf(variants.map(({ id }) => id))
  await tx.updateTable('publication').set({ removed_why: why }).where('variant_id', '=', ids).execute()
  await tx.updateTable('variant').set({ state: 'removing', updated_at: now }).where('id', '=', ids).execute()
  for (const { id, schoolId } of variants) {
    record({
      kind: 'takedown.started',
      subject: { kind: 'variant', id },
      audience: audienceOf(schoolId),
      content: { cause, outboxId: outboxIds.get(id)! },
    })
  }
}
