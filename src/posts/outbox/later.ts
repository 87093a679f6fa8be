import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import type { OutboxRow, stagedNow } from './outbox-row.ts'

/** Comes back to it later: to try again, or (`unknown`) to look first. The sweep finds it; no job is needed. */
export async function later(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  state: 'waiting' | 'unknown',
  {
    dueAt,
    why,
    endedAt,
    left = {},
  }: {
    dueAt: Date
    why: string | null
    endedAt: Date | null
    /** What a look found lying there unseen; left out where nobody looked. */
    left?: Partial<ReturnType<typeof stagedNow>>
  },
): Promise<void> {
  const now = clock.now()
  await tx
    .updateTable('outbox')
    .set({
      state,
      due_at: dueAt,
      taken_at: null,
      last_error: why,
      ended_at: endedAt,
      ...left,
      updated_at: now,
    })
    .where('id', '=', row.id)
    .execute()
  if (row.act === 'publish') {
    const shown = state === 'unknown' ? 'unknown' : 'approved'
    await tx
      .updateTable('variant')
      .set({ state: shown, updated_at: now })
      .where('id', '=', variant.id)
      .execute()
  }
  record({
    kind: state === 'unknown' ? 'post.outcome-unknown' : 'post.delayed',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id, act: row.act, dueAt: dueAt.toISOString(), attempts: row.attempts },
  })
}
