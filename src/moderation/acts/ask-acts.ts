import type { CommentAct } from '../../channels/connectors/incoming.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { actsJob } from './acts-queue.ts'

/** Something to be done about a comment on its network. Whose the comment is, as its row says. */
export interface AskedAct {
  commentId: string
  accountId: string
  schoolId: string | null
  caseId: string | null
  act: CommentAct
  /** For `reply` only. */
  text?: string
  /** The decision that asks for it; without one it stands by itself. */
  decisionId?: string
  /** Not before then, so that it can be undone; at once without it. */
  notBefore?: Date
}

/**
 * Asks for things to be done, in the transaction of what asks for them: one statement however many. What is under way
 * already is not asked for twice. Gives the new acts' ids.
 */
export async function askActs(
  { tx, actor, clock, enqueue }: Pick<Context, 'tx' | 'actor' | 'clock' | 'enqueue'>,
  asked: readonly AskedAct[],
): Promise<string[]> {
  if (asked.length === 0) return []
  const now = clock.now()
  const rows = asked.map(({ act, text, notBefore = now, ...one }) => ({
    trust_id: actor.trustId,
    comment_id: one.commentId,
    account_id: one.accountId,
    school_id: one.schoolId,
    case_id: one.caseId,
    decision_id: one.decisionId ?? null,
    act,
    text: act === 'reply' ? (text ?? '') : null,
    asked_by: actor.kind === 'person' ? actor.personId : null,
    asked_at: now,
    not_before: notBefore,
    due_at: notBefore,
  }))
  const written = await tx
    .insertInto('comment_act')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning(['id', 'account_id as accountId', 'due_at as dueAt'])
    .execute()
  for (const [accountId, of] of Map.groupBy(written, row => row.accountId)) {
    enqueue(actsJob(accountId, of[0]!.dueAt))
  }
  return written.map(({ id }) => id)
}
