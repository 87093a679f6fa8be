import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'

import type { OutboxRow } from './outbox-row.ts'

/**
 * Holds the row of an attempt until the commit, variant before row as everybody does. False where the attempt is
 * not the one that counts any more: its lease ran out and another worker took over, or the post was stopped and
 * decided anew. A worker that was away for long must neither send nor write down what it remembers.
 */
export async function holdAttempt(
  context: Pick<Context, 'tx'>,
  row: OutboxRow,
  states: readonly OutboxRow['state'][],
): Promise<boolean> {
  const held = await holdAttempts(context, [row], states)
  return held.has(row.id)
}

/** The same for several: the ids of the rows whose attempt still counts. In the order of ids, as whoever locks several. */
export async function holdAttempts(
  { tx }: Pick<Context, 'tx'>,
  rows: readonly OutboxRow[],
  states: readonly OutboxRow['state'][],
): Promise<Set<string>> {
  await tx
    .selectFrom('variant')
    .select('id')
    .where('id', '=', anyOf(rows.map(row => row.variant_id)))
    .orderBy('id')
    .forUpdate()
    .execute()
  const found = await tx
    .selectFrom('outbox')
    .select(['id', 'state', 'attempts', 'decision_id'])
    .where('id', '=', anyOf(rows.map(row => row.id)))
    .orderBy('id')
    .forUpdate()
    .execute()
  const now = new Map(found.map(one => [one.id, one]))
  const counts = rows.filter(row => {
    const one = now.get(row.id)
    return one?.attempts === row.attempts && one.decision_id === row.decision_id && states.includes(one.state)
  })
  return new Set(counts.map(({ id }) => id))
}
