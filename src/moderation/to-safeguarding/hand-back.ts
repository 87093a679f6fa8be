import { sql } from 'kysely'
import { z } from 'zod'
import { settleCase } from '../../concerns/close-case.ts'
import { notFound } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'

export const handBack = operation({
  name: 'moderation.hand-back',
  about:
    'Gives a comment that is no safeguarding matter back to the desk. A case that held nothing else is closed by that.',
  permission: 'case:work',
  input: z.strictObject({
    commentId: z.uuid(),
    reason: z.string().trim().min(1, 'Write why it is no safeguarding matter.').max(2000),
  }),
  output: z.object({ closed: z.boolean() }),
  records: ['case.handed-back', 'comment.handed-back', 'case.closed'],
  secondFactor: true,
  async target(context, { commentId }) {
    const { schoolId } = await inCase(context, commentId)
    return { schoolId }
  },
  example: world => ({ commentId: world.caseComment.id, reason: 'It is a quarrel about a parking space.' }),
  exampleAs: 'dsl',
  async run(context, { commentId, reason }) {
    const { tx, record } = context
    const { schoolId, caseId } = await inCase(context, commentId)
    // What is written anew is read anew; this very wording the machine does not hand over again.
    await tx
      .updateTable('comment')
      .set(eb => ({ case_id: null, route: 'none', handed_back_version: eb.ref('version') }))
      .where('id', '=', commentId)
      .execute()
    await backToDesk(context, commentId)
    record({
      kind: 'case.handed-back',
      subject: { kind: 'case', id: caseId },
      audience: { kind: 'case', caseId },
      content: { commentId, reason },
    })
    // The desk hears that the comment is back, and nothing of the case.
    record({
      kind: 'comment.handed-back',
      subject: { kind: 'comment', id: commentId },
      audience: audienceOf(schoolId),
      content: {},
    })
    if (await holdsMore(context, caseId)) return { closed: false }
    await settleCase(context, caseId, {
      outcome: 'not-safeguarding',
      followUp: 'The comment went back to those who moderate the account.',
      reason,
      reference: '',
    })
    return { closed: true }
  },
})

/** It waits again for a moderator, who is told why; what was decided about it before stands. */
async function backToDesk({ tx }: Context, commentId: string): Promise<void> {
  await tx
    .updateTable('desk_item')
    .set(eb => ({
      route: 'none',
      state: sql`case when state = 'decided' then state when due_at is null then 'to-read' else 'open' end`,
      urgency: sql`case urgency when 'safeguarding' then 'normal' else urgency end`,
      back_why: 'The safeguarding team gave it back: it is no matter for them.',
      held_by: null,
      held_until: null,
      version: eb('version', '+', 1),
    }))
    .where('comment_id', '=', commentId)
    .execute()
}

async function inCase({ tx }: Context, commentId: string) {
  const row = await tx
    .selectFrom('comment')
    .select(['school_id as schoolId', 'case_id as caseId'])
    .where('id', '=', commentId)
    .where('case_id', 'is not', null)
    .executeTakeFirst()
  if (!row) throw notFound('comment')
  return { schoolId: row.schoolId, caseId: row.caseId! }
}

/** Another comment, or what a member of staff reported. */
async function holdsMore({ tx }: Context, caseId: string): Promise<boolean> {
  const { source } = await tx
    .selectFrom('case_file')
    .select('source')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const another = await tx
    .selectFrom('comment')
    .select('id')
    .where('case_id', '=', caseId)
    .limit(1)
    .executeTakeFirst()
  return source === 'report' || another !== undefined
}
