import { z } from 'zod'
import { conflict, notFound } from '../../platform/errors.ts'
import { operation } from '../../platform/operations/operation.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** An answer that still waits, and may be undone. */
    answer: { id: string }
  }
}

export const undoAnswer = operation({
  name: 'moderation.undo-answer',
  about: 'Takes an answer back that has not left for its network yet.',
  permission: 'comment:answer',
  input: z.strictObject({ actId: z.uuid() }),
  output: z.object({ actId: z.uuid() }),
  records: 'comment.reply-undone',
  async target({ tx }, { actId }) {
    const act = await tx
      .selectFrom('comment_act')
      .select(['school_id as schoolId', 'account_id as accountId'])
      .where('id', '=', actId)
      .where('act', '=', 'reply')
      .executeTakeFirst()
    if (!act) throw notFound('answer')
    return act
  },
  example: world => ({ actId: world.answer.id }),
  exampleAs: 'headteacher',
  async run({ tx, clock, record }, { actId }) {
    const undone = await tx
      .updateTable('comment_act')
      .set({ state: 'undone', done_at: clock.now() })
      .where('id', '=', actId)
      .where('state', '=', 'waiting')
      .where('not_before', '>', clock.now())
      .returning(['comment_id as commentId', 'school_id as schoolId', 'case_id as caseId'])
      .executeTakeFirst()
    if (!undone) throw conflict('This answer has left already. Take it down on the network.')
    record({
      kind: 'comment.reply-undone',
      subject: { kind: 'comment', id: undone.commentId },
      audience: audienceFor(undone.schoolId, undone.caseId),
      content: { actId },
    })
    return { actId }
  },
})
