import { sql } from 'kysely'
import type { ConnectorFailure } from '../../channels/connectors/failure.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { DESK } from '../desk-entries.ts'
import { seeAllComments } from '../intake/hold-intake.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import type { ActRow } from './take-act.ts'

/** It did not work and is not tried again: the comment comes back to the desk, marked with why, and is due now. */
export async function settleFailed(
  context: Context,
  row: ActRow,
  { kind, sentence }: Pick<ConnectorFailure, 'kind' | 'sentence'>,
): Promise<void> {
  const { tx, clock, record } = context
  await seeAllComments(context)
  const now = clock.now()
  await tx
    .updateTable('comment_act')
    .set({ state: 'failed', lease: null, leased_until: null, failure_kind: kind, failure: sentence })
    .where('id', '=', row.id)
    .execute()
  // A decision made since then stands by itself, and what waits already is only marked. An answer has no decision of its own:
  // where the comment still stands there, it lacks one again.
  await sql`
    update desk_item set state = 'open', back_why = ${sentence},
      due_at = case when state = 'open' then due_at else ${now} end, held_by = null, held_until = null,
      version = version + 1
    where comment_id = ${row.comment_id} and urgency is not null
      and (state = 'open' or (state = 'decided' and decision_id = ${row.decision_id})
        or (${row.act === 'reply'} and state in ('decided', 'settled') and exists (select from comment
          where comment.trust_id = desk_item.trust_id and comment.id = desk_item.comment_id
            and comment.state <> 'gone')))`.execute(tx)
  record({
    kind: DESK.acted,
    subject: { kind: 'comment', id: row.comment_id },
    audience: audienceFor(row.school_id, row.case_id),
    content: {
      actId: row.id,
      accountId: row.account_id,
      act: row.act,
      said: 'failed',
      why: kind,
      status: null,
    },
  })
}
