import type { TestApp } from '../../testing/test-app.ts'
import type { CommentDecision, Reason } from '../tables.ts'

interface Decided {
  by: { personId: string }
  decision?: CommentDecision
  reason?: Reason | null
  at?: Date
  overturns?: string
  /** For so long it can be undone. */
  undoSeconds?: number
}

/** A decision about a comment as the desk sets it down, without its screen. The id. */
export async function decide(
  { database, clock }: Pick<TestApp, 'database' | 'clock'>,
  commentId: string,
  { by, decision = 'remove', reason = 'abuse', at = clock.now(), overturns, undoSeconds = 0 }: Decided,
): Promise<string> {
  const { rows } = await database.admin.query<{ id: string }>(
    `insert into comment_decision (trust_id, comment_id, comment_version, school_id, account_id, case_id, decision,
       reason, decided_by, decided_at, not_before, overturns)
     select trust_id, id, version, school_id, account_id, case_id, $2, $3, $4, $5, $5::timestamptz + $7 * interval '1 second', $6 from comment where id = $1
     returning id`,
    [
      commentId,
      decision,
      decision === 'keep' ? null : reason,
      by.personId,
      at,
      overturns ?? null,
      undoSeconds,
    ],
  )
  return rows[0]!.id
}
