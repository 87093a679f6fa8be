import type { Context } from '../../platform/operations/operation.ts'

import type { OutboxRow } from './outbox-row.ts'

/**
 * Holds the row of an attempt until the commit, variant before row as everybody does. False where the attempt is
 * not the one that counts any more: its lease ran out and another worker took over, or the post was stopped and
 * decided anew. A worker that was away for long must neither send nor write down what it remembers.
 */
export async function holdAttempt(
  { tx }: Pick<Context, 'tx'>,
  row: OutboxRow,
  states: readonly OutboxRow['state'][],
): Promise<boolean> {
  await tx.selectFrom('variant').select('id').where('id', '=', row.variant_id).forUpdate().execute()
  const now = await tx
    .selectFrom('outbox')
    .select(['state', 'attempts', 'decision_id'])
    .where('id', '=', row.id)
    .forUpdate()
    .executeTakeFirst()
  return (
    now !== undefined &&
    now.attempts === row.attempts &&
    now.decision_id === row.decision_id &&
    states.includes(now.state)
  )
}
