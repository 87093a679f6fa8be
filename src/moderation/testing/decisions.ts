import type { BuiltWorld } from '../../testing/world.ts'
import type { TestDatabase } from '../../platform/testing/database.ts'

/** What a test says of a decision; the rest is as with any. */
export interface MadeDecision {
  decision?: 'keep' | 'remove' | 'hide'
  reason?: string | null
  proposal?: 'keep' | 'review' | 'remove'
  labels?: readonly { label: string; score: number }[]
  urgency?: 'safeguarding' | 'urgent' | 'high' | 'normal' | 'low'
  enteredAt?: string
  decidedAt: string
  purpose?: string
  undone?: boolean
  caseId?: string
  text?: string
  accountId?: string
}

/** Lays a comment with its item and one decision about it, as the desk leaves them. Gives the ids of both. */
export async function layDecision(
  { admin }: Pick<TestDatabase, 'admin'>,
  { trustId, school, account, people }: BuiltWorld,
  made: MadeDecision,
): Promise<{ commentId: string; decisionId: string }> {
  const { decision = 'remove', decidedAt, enteredAt = decidedAt, caseId = null } = made
  const by = people.manager.personId
  const { rows } = await admin.query<{ comment: string; decision: string }>(
    `with c as (
       insert into comment (trust_id, school_id, account_id, case_id, remote_id, text, author, at, first_seen_at, changed_at)
         values ($1, $2, $3, $4, gen_random_uuid()::text, $14, 'Somebody', $5, $5, $5) returning id
     ), i as (
       insert into desk_item (trust_id, comment_id, school_id, account_id, case_id, comment_version, state, proposal,
           labels, urgency, entered_at, due_at)
         select $1, id, $2, $3, $4, 1, 'decided', $6, $7::jsonb, $8, $5, $5::timestamptz + interval '1 hour' from c
     )
     insert into comment_decision (trust_id, comment_id, comment_version, school_id, account_id, case_id, decision,
         reason, proposal, labels, purpose, decided_by, decided_at, not_before, undone_at, undone_by)
       select $1, id, 1, $2, $3, $4, $9, $10, $6, $7::jsonb, $11, $12::uuid, $13::timestamptz, $13,
         case when $15 then $13::timestamptz end, case when $15 then $12::uuid end from c
       returning comment_id as comment, id as decision`,
    [
      trustId,
      school.id,
      made.accountId ?? account.id,
      caseId,
      enteredAt,
      made.proposal ?? 'remove',
      JSON.stringify(made.labels ?? []),
      made.urgency ?? 'normal',
      decision,
      made.reason === undefined ? (decision === 'keep' ? null : 'abuse') : made.reason,
      made.purpose ?? 'first',
      by,
      decidedAt,
      made.text ?? 'Words.',
      made.undone ?? false,
    ],
  )
  return { commentId: rows[0]!.comment, decisionId: rows[0]!.decision }
}
