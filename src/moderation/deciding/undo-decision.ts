import { z } from 'zod'
import type { Tx } from '../../platform/database/tables.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { operation } from '../../platform/operations/operation.ts'
import { DESK } from '../desk-entries.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { takeBack } from './take-back.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A decision of the headteacher that can still be undone. */
    decidedComment: { decisionId: string }
  }
}

export const undoDecision = operation({
  name: 'moderation.undo',
  about:
    'Undoes what you decided last, one comment or all that you decided together, while nothing has been asked of a network.',
  permission: 'comment:moderate',
  input: z.strictObject({ decisionId: z.uuid().optional(), batchId: z.uuid().optional() }),
  output: z.object({ ids: z.array(z.uuid()) }),
  records: DESK.decisionUndone,
  async target({ tx }, input) {
    const [first] = await decisionsOf(tx, input).limit(1).execute()
    if (!first) throw notFound('decision')
    return { schoolId: first.school_id, accountId: first.account_id }
  },
  example: world => ({ decisionId: world.decidedComment.decisionId }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, input) {
    const now = clock.now()
    const { personId } = personOf(actor)
    const decisions = await decisionsOf(tx, input).forUpdate().execute()
    const open = decisions.filter(row => row.undone_at === null)
    if (open.some(row => row.decided_by !== personId)) throw conflict('Somebody else decided this.')
    if (open.length === 0) throw conflict('This was undone already.')
    if (open.some(row => row.not_before <= now)) throw conflict('The time for undoing is over.')
    await takeBack(tx, { decisions: open, personId, now })
    for (const row of open) {
      record({
        kind: DESK.decisionUndone,
        subject: { kind: 'comment', id: row.comment_id },
        audience: audienceFor(row.school_id, row.case_id),
        content: { decisionId: row.id, decision: row.decision },
      })
    }
    return { ids: open.map(row => row.comment_id) }
  },
})

function decisionsOf(
  tx: Tx,
  { decisionId, batchId }: { decisionId?: string | undefined; batchId?: string | undefined },
) {
  if ((decisionId === undefined) === (batchId === undefined)) {
    throw invalid('decisionId', 'Name one decision, or those that were made together.')
  }
  const decisions = tx.selectFrom('comment_decision').selectAll().orderBy('comment_id')
  return decisionId === undefined
    ? decisions.where('batch_id', '=', batchId!)
    : decisions.where('id', '=', decisionId)
}
