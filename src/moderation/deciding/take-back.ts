import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import { conflict } from '../../platform/errors.ts'
import type { CommentDecisionTable } from '../tables.ts'

/**
 * Takes decisions back: what they asked for is not done, and their items wait again, as urgent as they were.
 * @throws AppError `conflict` where a network was asked already: then nothing is taken back.
 */
export async function takeBack(
  tx: Tx,
  {
    decisions,
    personId,
    now,
  }: { decisions: readonly Selectable<CommentDecisionTable>[]; personId: string; now: Date },
): Promise<void> {
  const ids = sql<string>`any(${decisions.map(({ id }) => id)}::uuid[])`
  const acts = await tx
    .selectFrom('comment_act')
    .select(['id', 'state'])
    .where('decision_id', '=', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (acts.some(({ state }) => state !== 'waiting' && state !== 'undone'))
    throw conflict('The network was asked already.')
  await tx.updateTable('comment_act').set({ state: 'undone' }).where('decision_id', '=', ids).execute()
  await tx
    .updateTable('comment_decision')
    .set({ undone_at: now, undone_by: personId })
    .where('id', '=', ids)
    .execute()
  // What was edited meanwhile waits to be read already, and another decision may stand by now.
  await sql`
    update desk_item set state = case when state = 'decided' then 'open' else state end, decision_id = null,
      version = version + 1
    where decision_id = ${ids}`.execute(tx)
}
