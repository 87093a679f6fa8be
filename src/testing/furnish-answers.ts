import { answerComment } from '../moderation/answers/answer-comment.ts'
import { referComment } from '../moderation/answers/referrals/refer-comment.ts'
import { enterComment } from '../moderation/enter-comment.ts'
import type { TestApp } from './test-app.ts'

/** An answer that waits, and a concern that was handed on; of comments of their own. */
export async function furnishAnswers({ run, world, clock }: TestApp): Promise<void> {
  const enter = (text: string) =>
    run(enterComment, world.people.headteacher, {
      accountId: world.dojoAccount.id,
      text,
      author: 'Robin Ash',
      writtenAt: clock.now().toISOString(),
      where: 'Under the story of Monday',
    })
  const [kind, concern] = [
    await enter('Thank you for a lovely fair.'),
    await enter('Nobody answers the phone.'),
  ]
  const { actId } = await run(answerComment, world.people.headteacher, {
    id: kind.id,
    version: 1,
    situation: 'thanks',
    template: 'thanks',
    text: 'Thank you for your kind words. We pass them on.',
  })
  world.answer = { id: actId }
  const referral = await run(referComment, world.people.headteacher, {
    id: concern.id,
    summary: 'Nobody answers the telephone.',
    fromParent: 'not-known',
  })
  world.referral = { id: referral.id, version: 1 }
}
