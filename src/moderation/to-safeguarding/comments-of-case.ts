import { z } from 'zod'
import { caseTarget } from '../../concerns/case-target.ts'
import { query } from '../../platform/operations/operation.ts'
import { decidableInCase, shownInCase } from './decidable-in-case.ts'
import { showComment } from '../show-as.ts'
import { selectComments } from '../shown-comment.ts'
import { recordReading } from './record-reading.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A comment that the safeguarding team has in a case of its own. */
    caseComment: { id: string; caseId: string }
  }
}

/** Of a suspected indecent image of a child there is the link and the time: no address that would load it. */
const withoutAddresses = <T extends { attachments: readonly { kind: string; url: string | null }[] }>(
  one: T,
): T => ({
  ...one,
  attachments: one.attachments.map(({ kind }) => ({ kind, url: null })),
})

export const commentsOfCase = query({
  name: 'moderation.comments-of-case',
  about:
    'The comments that belong to a case that you are on, and what you may decide about each. That you read them is on its record.',
  permission: 'case:work',
  input: z.strictObject({ caseId: z.uuid() }),
  output: z.object({ comments: z.array(shownInCase) }),
  records: ['case.comments-read'],
  secondFactor: true,
  target: (context, { caseId }) => caseTarget(context, caseId),
  example: world => ({ caseId: world.caseComment.caseId }),
  exampleAs: 'dsl',
  async run(context, { caseId }) {
    const { tx, services } = context
    const { suspectedImage } = await tx
      .selectFrom('case_file')
      .select('suspected_image as suspectedImage')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    const rows = await selectComments(tx)
      .where('comment.case_id', '=', caseId)
      .orderBy('comment.at')
      .orderBy('comment.id')
      .execute()
    const decidable = await decidableInCase(
      context,
      rows.map(({ id }) => id),
    )
    const comments = rows.map(row => ({ ...showComment(row, services), ...decidable(row.id) }))
    if (comments.length > 0) {
      recordReading(
        context,
        caseId,
        comments.map(({ id }) => id),
      )
    }
    return { comments: suspectedImage ? comments.map(withoutAddresses) : comments }
  },
})
