import type { Tx } from '../../platform/database/tables.ts'
import type { DecidedFact } from '../../policy/strikes.ts'
import type { WriterKey } from './written-by.ts'
import { wroteIt } from './wrote-it.ts'

/** A decision about something that one of these network accounts wrote, as the history shows it. */
export interface DecisionAbout extends DecidedFact {
  accountId: string
  channel: string
  by: string
}

/**
 * All that was decided about what these accounts wrote to their school, oldest first. What belongs to a case is left
 * out, whoever asks: it is for those who lead the case, and a number must not tell that there is one.
 */
export async function decisionsAbout(tx: Tx, keys: readonly WriterKey[]): Promise<DecisionAbout[]> {
  const [first] = keys
  if (first === undefined) return []
  return (
    tx
      .selectFrom('comment')
      .innerJoin('account', join =>
        join
          .onRef('account.trust_id', '=', 'comment.trust_id')
          .onRef('account.id', '=', 'comment.account_id'),
      )
      .innerJoin('comment_decision as decision', join =>
        join
          .onRef('decision.trust_id', '=', 'comment.trust_id')
          .onRef('decision.comment_id', '=', 'comment.id'),
      )
      .innerJoin('person', join =>
        join
          .onRef('person.trust_id', '=', 'decision.trust_id')
          .onRef('person.id', '=', 'decision.decided_by'),
      )
      .select(['decision.id', 'decision.comment_id as commentId', 'decision.decision', 'decision.reason'])
      .select(['decision.decided_at as decidedAt', 'decision.undone_at as undoneAt', 'decision.overturns'])
      .select(['decision.account_id as accountId', 'account.channel', 'person.name as by'])
      .where('comment.school_id', 'is not distinct from', first.schoolId)
      .where('comment.case_id', 'is', null)
      // A second look is no removal of its own: it counts where it says that one should not have been.
      .where(eb =>
        eb.or([
          eb('decision.purpose', 'in', ['first', 'challenge']),
          eb.and([eb('decision.purpose', '=', 'second-opinion'), eb('decision.decision', '=', 'keep')]),
        ]),
      )
      .where(eb =>
        eb.or(
          keys.map(({ channel, remoteId, byName }) =>
            eb.and([eb('account.channel', '=', channel), wroteIt(remoteId, byName)]),
          ),
        ),
      )
      .orderBy('decision.decided_at')
      .orderBy('decision.id')
      .execute()
  )
}
