import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { operation } from '../../platform/operations/operation.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { commentTarget } from '../entered-comment.ts'
import { eraseScreenshots } from './erase-screenshots.ts'

export const removeScreenshot = operation({
  name: 'moderation.remove-screenshot',
  about: 'Erases the screenshot of a comment: a wrong one, or one that shows somebody who has no part in it.',
  permission: 'comment:by-hand',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({}),
  records: 'comment.screenshot-erased',
  target: commentTarget,
  example: world => ({ id: world.enteredComment.id }),
  exampleAs: 'headteacher',
  async run(context, { id }) {
    const comment = await context.tx
      .selectFrom('comment')
      .select(['school_id as schoolId', 'case_id as caseId'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const gone = await eraseScreenshots(context, [id])
    if (gone.length === 0) throw notFound('screenshot')
    context.record({
      kind: 'comment.screenshot-erased',
      subject: { kind: 'comment', id },
      audience: audienceFor(comment.schoolId, comment.caseId),
      content: { why: 'removed' },
    })
    return {}
  },
})
