import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { AppError, conflict, invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import { operation } from '../../platform/operations/operation.ts'
import type { ReplyMark } from '../../policy/check-reply.ts'
import { Situation } from '../../policy/pack/replies-schema.ts'
import { commentTarget } from '../entered-comment.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { answerText } from './check-answer.ts'
import { withChallengeLink } from './challenge-in-answer.ts'
import { commentToAnswer, whyNotAnswered } from './comment-to-answer.ts'
import { readAnswer } from './read-answer.ts'
import { templatesInUse } from './templates-in-use.ts'

export const answerComment = operation({
  name: 'moderation.answer',
  about:
    'Answers a comment in public. It waits a moment in which it can be undone, and goes out only without a mark.',
  permission: 'comment:answer',
  input: z.strictObject({
    id: z.uuid(),
    /** The version of the comment that was answered: one that was edited since says something else. */
    version: z.int(),
    situation: Situation,
    /** The template that it begins from; null for own words, where the policy allows them. */
    template: z.string().max(60).nullable(),
    text: answerText,
  }),
  output: z.object({ actId: z.uuid(), notBefore: instant }),
  records: ['comment.replied', 'challenge.link-made'],
  target: commentTarget,
  example: world => ({
    id: world.comment.id,
    version: 1,
    situation: 'thanks' as const,
    template: 'thanks',
    text: 'Thank you for your kind words. We pass them on.',
  }),
  exampleAs: 'headteacher',
  async run(context, { id, version, situation, template, text }) {
    const { tx, actor, clock, services, record } = context
    // Held, so that two moderators do not answer it at once.
    await tx.selectFrom('comment').select('id').where('id', '=', id).forUpdate().execute()
    const compiled = await currentPack(tx)
    const comment = await commentToAnswer(tx, id)
    const whyNot = await whyNotAnswered(tx, services, compiled, comment)
    if (whyNot !== null) throw conflict(whyNot)
    if (comment.version !== version) throw conflict('This comment was changed. Read it again, then answer.')
    await assertNotUnderWay(context, id)
    const { style } = compiled.pack.settings.replies
    const known = (await templatesInUse(tx, compiled)).some(({ key }) => key === template)
    if (template === null ? style !== 'free' : !known) {
      throw invalid('template', 'Begin from one of the templates.')
    }
    const words = await withChallengeLink(context, compiled, comment, text)
    assertUnmarked(await readAnswer(context, comment, { text: words, situation }))
    const now = clock.now()
    const notBefore = new Date(now.getTime() + compiled.pack.settings.publishing.undoSeconds * 1000)
    const act = await tx
      .insertInto('comment_act')
      .values({
        trust_id: actor.trustId,
        comment_id: id,
        account_id: comment.accountId,
        school_id: comment.schoolId,
        case_id: comment.caseId,
        act: 'reply',
        text: words,
        asked_by: personOf(actor).personId,
        asked_at: now,
        not_before: notBefore,
        due_at: notBefore,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    record({
      kind: 'comment.replied',
      subject: { kind: 'comment', id },
      audience: audienceFor(comment.schoolId, comment.caseId),
      // As it was written: what opens the way to a challenge stands in no record.
      content: { actId: act.id, accountId: comment.accountId, situation, template, text, version },
    })
    return { actId: act.id, notBefore }
  },
})

type Asking = Parameters<(typeof answerComment)['run']>[0]

/** @throws AppError `conflict` with who and when, where an answer is on its way already. */
async function assertNotUnderWay({ tx }: Pick<Asking, 'tx'>, commentId: string): Promise<void> {
  const other = await tx
    .selectFrom('comment_act')
    .leftJoin('person', join =>
      join
        .onRef('person.trust_id', '=', 'comment_act.trust_id')
        .onRef('person.id', '=', 'comment_act.asked_by'),
    )
    .select(['person.name as by', 'comment_act.asked_at as at'])
    .where('comment_id', '=', commentId)
    .where('act', '=', 'reply')
    .where('state', 'in', ['waiting', 'acting'])
    .limit(1)
    .executeTakeFirst()
  if (other) throw conflict('Somebody was faster: an answer is on its way.', { by: other.by, at: other.at })
}

/** @throws AppError `invalid-input` with the marks. */
function assertUnmarked(marks: readonly ReplyMark[]): void {
  const [first] = marks
  if (first === undefined) return
  throw new AppError('invalid-input', first.message, {
    fields: marks.map(({ message }) => ({ field: 'text', message })),
    details: {
      marks: marks.map(({ rule, clause, gap, start, end, message }) => ({
        rule,
        clause,
        gap,
        start,
        end,
        message,
      })),
    },
  })
}
