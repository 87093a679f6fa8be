import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { askActs } from '../acts/ask-acts.ts'
import { DESK } from '../desk-entries.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import type { LockedItem } from '../queue/lock-item.ts'
import type { Purpose } from '../tables.ts'
import type { Action, Standing } from './actions.ts'
import type { DecisionInput } from './decision-input.ts'

/** One item, locked and free to be decided, with what its decision comes to on its network. */
export interface ItemToDecide {
  item: LockedItem
  action: Action
  standing: Standing
}

export interface DecisionMaking extends DecisionInput {
  /** Seconds in which it can be undone; nothing is asked of a network before. */
  undoSeconds: number
  batchId: string | null
  /** `first`, unless it looks at another one. */
  purpose?: Purpose
  /** The decision that this one takes back. */
  overturns?: string | null
}

export interface Decided {
  id: string
  decisionId: string
  undoUntil: Date
}

/**
 * Writes decisions down: the facts, the items that wait no longer, what is to be asked of the networks once nobody can
 * undo it any more, and an entry each; some statements however many they are.
 */
export async function writeDecisions(
  context: Context,
  items: readonly ItemToDecide[],
  how: DecisionMaking,
): Promise<Decided[]> {
  if (items.length === 0) return []
  const { tx, actor, clock, record } = context
  const { decision, reason, note, batchId, purpose = 'first', overturns = null } = how
  const { personId } = personOf(actor)
  const now = clock.now()
  const undoUntil = new Date(now.getTime() + how.undoSeconds * 1000)
  const rows = items.map(({ item }) => ({ item, id: randomUUID() }))
  await tx
    .insertInto('comment_decision')
    .values(
      rows.map(({ item, id }) => ({
        trust_id: actor.trustId,
        id,
        comment_id: item.comment_id,
        comment_version: item.comment_version,
        school_id: item.school_id,
        account_id: item.account_id,
        case_id: item.case_id,
        decision,
        reason,
        note,
        proposal: item.proposal,
        labels: JSON.stringify(item.labels.map(({ label, score }) => ({ label, score }))),
        route: item.route,
        purpose,
        overturns,
        batch_id: batchId,
        decided_by: personId,
        decided_at: now,
        not_before: undoUntil,
      })),
    )
    .execute()
  await sql`
    update desk_item set state = 'decided', decision_id = r.id, version = version + 1, held_by = null,
      held_until = null, back_why = null
    from jsonb_to_recordset(${JSON.stringify(rows.map(({ item, id }) => ({ id, comment_id: item.comment_id })))}::jsonb)
      as r (id uuid, comment_id uuid)
    where desk_item.trust_id = ${actor.trustId} and desk_item.comment_id = r.comment_id`.execute(tx)
  await askActs(
    context,
    items.flatMap(({ item, action: { act } }, at) =>
      act === null
        ? []
        : [
            {
              commentId: item.comment_id,
              accountId: item.account_id,
              schoolId: item.school_id,
              caseId: item.case_id,
              act,
              decisionId: rows[at]!.id,
              notBefore: undoUntil,
            },
          ],
    ),
  )
  items.forEach(({ item, action, standing }, at) => {
    const isKept = standing.connector?.comments?.retention === undefined
    record({
      kind: DESK.decided,
      subject: { kind: 'comment', id: item.comment_id },
      audience: audienceFor(item.school_id, item.case_id),
      content: {
        decisionId: rows[at]!.id,
        accountId: item.account_id,
        version: item.comment_version,
        decision,
        reason,
        // Whoever writes a note may have copied the comment into it.
        note: isKept ? note : null,
        proposal: item.proposal,
        route: item.route,
        act: action.act,
        purpose,
        batchId,
      },
    })
  })
  return rows.map(({ item, id }) => ({ id: item.comment_id, decisionId: id, undoUntil }))
}
