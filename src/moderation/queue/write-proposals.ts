import { sql } from 'kysely'
import { audienceFor } from '../intake/tell-of-comments.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { askActs } from '../acts/ask-acts.ts'
import { DESK } from '../desk-entries.ts'
import { seeAllComments } from '../intake/hold-intake.ts'
import { openReports } from '../staff-reports/open-reports.ts'
import { raiseItem } from '../staff-reports/raise-item.ts'
import { handOverProposed } from '../to-safeguarding/hand-over-proposed.ts'
import type { Proposed } from './propose.ts'

/**
 * Writes down what was proposed, for those comments that still wait to be read as they were read: one that was edited
 * meanwhile is read again. What surely tells of danger to a child becomes a case by the same commit. In evidence stand
 * no words of the comment, and where a network lets nobody keep what was written, nothing that was made of it either.
 */
export async function writeProposals(context: Context, proposed: readonly Proposed[]): Promise<void> {
  const { tx, actor, clock, services, record } = context
  await seeAllComments(context)
  const now = clock.now()
  const byId = new Map(proposed.map(one => [one.comment.id, one]))
  const { rows } = await sql<{ id: string; schoolId: string | null; caseId: string | null }>`
    update desk_item set state = r.state, proposal = r.proposal, labels = r.labels, findings = r.findings,
      route = r.route, urgency = r.urgency, unread_why = r.unread_why, due_at = r.due_at, read_at = ${now},
      told_at = null, late_told_at = null,
      version = desk_item.version + 1
    from jsonb_to_recordset(${JSON.stringify(proposed.map(rowOf))}::jsonb) as r (id uuid, comment_version integer,
      state text, proposal text, labels jsonb, findings jsonb, route text, urgency text, unread_why text,
      due_at timestamptz)
    where desk_item.trust_id = ${actor.trustId} and desk_item.comment_id = r.id and desk_item.state = 'to-read'
      and desk_item.comment_version = r.comment_version
    returning desk_item.comment_id as id, desk_item.school_id as "schoolId", desk_item.case_id as "caseId"`.execute(
    tx,
  )
  const routed = rows.filter(({ id }) => byId.get(id)!.route !== 'none')
  if (routed.length > 0) {
    await sql`
      update comment set route = item.route from desk_item item
      where comment.trust_id = ${actor.trustId} and item.trust_id = comment.trust_id and item.comment_id = comment.id
        and comment.id = any(${routed.map(({ id }) => id)}::uuid[]) and comment.route <> item.route`.execute(
      tx,
    )
  }
  // Asked for after the write: a report that was written meanwhile waits for it, or is seen here.
  const reports = await openReports(
    tx,
    rows.map(({ id }) => id),
  )
  for (const id of reports.keys()) await raiseItem(context, id)
  const cases = await handOverProposed(
    context,
    rows.map(({ id }) => id).filter(id => byId.get(id)!.opensCase),
  )
  if (cases.size > 0) await seeAllComments(context)
  for (const { id, schoolId, caseId: before } of rows) {
    const { comment, labels, findings, ...said } = byId.get(id)!
    const caseId = cases.get(id) ?? before
    const isKept = services.connectors.get(comment.channel)?.comments?.retention === undefined
    record({
      kind: DESK.proposed,
      subject: { kind: 'comment', id },
      audience: audienceFor(schoolId, caseId),
      content: {
        accountId: comment.accountId,
        version: comment.version,
        proposal: said.proposal,
        route: said.route,
        urgency: said.urgency,
        unreadWhy: said.unreadWhy,
        labels: isKept ? labels.map(({ label, score }) => ({ label, score })) : null,
        found: isKept
          ? findings.map(({ rule, ground, clause, action }) => ({ rule, ground, clause, action }))
          : null,
      },
    })
    if (said.hides) {
      await askActs(context, [{ commentId: id, accountId: comment.accountId, schoolId, caseId, act: 'hide' }])
    }
  }
}

const rowOf = ({ comment, ...one }: Proposed) => ({
  id: comment.id,
  comment_version: comment.version,
  state: one.state,
  proposal: one.proposal,
  labels: one.labels,
  findings: one.findings,
  route: one.route,
  urgency: one.urgency,
  unread_why: one.unreadWhy,
  due_at: one.dueAt,
})
