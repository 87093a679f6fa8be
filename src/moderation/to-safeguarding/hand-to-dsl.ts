import { z } from 'zod'
import { isStaff } from '../../concerns/report-concern.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { operation } from '../../platform/operations/operation.ts'
import { handComment } from './hand-comment.ts'

export const handToDsl = operation({
  name: 'moderation.hand-to-dsl',
  about:
    'Hands a comment to the safeguarding team at once. From then on you read it no more, unless you are on its case.',
  permission: 'comment:hand-to-dsl',
  input: z.strictObject({
    commentId: z.uuid(),
    /** An indecent image of a child may be there. The case keeps the link and the time; nothing of it is taken. */
    suspectedImage: z.boolean().default(false),
    /** A member of staff whom it is about: is not told, and reads nothing. */
    aboutId: z.uuid('Choose a member of staff.').nullable().default(null),
  }),
  output: z.object({}),
  records: ['case.opened', 'comment.screenshot-erased'],
  async target({ tx }, { commentId }) {
    const row = await tx
      .selectFrom('comment')
      .select(['school_id as schoolId', 'account_id as accountId'])
      .where('id', '=', commentId)
      .executeTakeFirst()
    if (!row) throw notFound('comment')
    return row
  },
  example: world => ({ commentId: world.comment.id }),
  exampleAs: 'headteacher',
  async run(context, { commentId, suspectedImage, aboutId }) {
    if (aboutId !== null && !(await isStaff(context, aboutId))) {
      throw invalid('aboutId', 'Choose a member of staff.')
    }
    const caseId = await handComment(context, commentId, {
      source: 'comment',
      reportedBy: personOf(context.actor).personId,
      subjects: aboutId === null ? [] : [aboutId],
      suspectedImage,
    })
    if (caseId === null) throw conflict('The safeguarding team has this comment already.')
    return {}
  },
})
