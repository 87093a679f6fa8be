import { z } from 'zod'
import { currentPack } from '../../../governance/current-pack.ts'
import { conflict } from '../../../platform/errors.ts'
import { personOf } from '../../../platform/operations/actor.ts'
import { instant } from '../../../platform/operations/instant.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { schoolDaysAfter } from '../../../policy/school-days.ts'
import { writeLetter } from '../../../people/letters/write-letter.ts'
import { commentTarget } from '../../entered-comment.ts'
import { audienceFor } from '../../intake/tell-of-comments.ts'
import { referred } from '../../letters.ts'
import { fromParent } from '../tables.ts'
import { handlerOf } from './handler-of.ts'

export const referComment = operation({
  name: 'moderation.refer',
  about:
    'Hands a concern in a comment to who looks after complaints: the informal stage of the complaints procedure.',
  permission: 'comment:refer',
  input: z.strictObject({
    id: z.uuid(),
    summary: z
      .string()
      .trim()
      .min(1, 'Say in a sentence or two what it is about.')
      .max(500, 'Say it in 500 characters; the comment itself is kept.'),
    /** Whether the writer is a parent of a pupil. */
    fromParent: z.enum(fromParent),
  }),
  output: z.object({ id: z.uuid(), handlerId: z.uuid(), acknowledgeBy: instant }),
  records: 'comment.referred',
  target: commentTarget,
  example: world => ({
    id: world.enteredComment.id,
    summary: 'Says that nobody answers the telephone.',
    fromParent: 'not-known' as const,
  }),
  exampleAs: 'headteacher',
  async run(context, { id, summary, fromParent: parent }) {
    const { tx, actor, clock, record } = context
    const comment = await tx
      .selectFrom('comment')
      .select(['school_id as schoolId', 'account_id as accountId', 'case_id as caseId', 'ours'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (comment.ours) throw conflict('This is our own answer. There is nothing to refer.')
    if (comment.caseId !== null) {
      throw conflict('This is for the safeguarding lead. It goes no other way.')
    }
    const { pack } = await currentPack(tx)
    const { acknowledgeWithinDays } = pack.moderation.replies.complaints
    const handlerId = await handlerOf(context, comment.schoolId)
    const now = clock.now()
    const made = await tx
      .insertInto('referral')
      .values({
        trust_id: actor.trustId,
        comment_id: id,
        school_id: comment.schoolId,
        account_id: comment.accountId,
        summary,
        from_parent: parent,
        handler_id: handlerId,
        made_by: personOf(actor).personId,
        made_at: now,
        acknowledge_by: schoolDaysAfter(pack, now, acknowledgeWithinDays),
      })
      .onConflict(clash => clash.columns(['trust_id', 'comment_id']).where('done_at', 'is', null).doNothing())
      .returning(['id', 'handler_id as handlerId', 'acknowledge_by as acknowledgeBy'])
      .executeTakeFirst()
    if (!made) throw conflict('Somebody was faster: this is with who looks after complaints already.')
    await writeLetter(context, referred, { to: [handlerId], path: '/comments/referrals', about: made.id })
    record({
      kind: 'comment.referred',
      subject: { kind: 'comment', id },
      audience: audienceFor(comment.schoolId, comment.caseId),
      // What it is about stays in the referral, where it can be put right.
      content: {
        referralId: made.id,
        handlerId,
        fromParent: parent,
        stage: 'informal',
        acknowledgeBy: made.acknowledgeBy.toISOString(),
      },
    })
    return made
  },
})
