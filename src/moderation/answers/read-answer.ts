import { currentPack } from '../../governance/current-pack.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { checkReply, type ReplyMark } from '../../policy/check-reply.ts'
import type { Situation } from '../../policy/pack/pack-schema.ts'
import { registerFor } from '../../posts/register-for.ts'
import { schoolFacts } from '../../posts/school-facts.ts'
import { readReply } from '../../signals/read-text.ts'
import type { CommentToAnswer } from './comment-to-answer.ts'
import { placeOf } from './place-of.ts'

/** Marks an answer to a comment with the register and the policy as they are at this moment. */
export async function readAnswer(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  comment: CommentToAnswer,
  { text, situation }: { text: string; situation: Situation },
): Promise<ReplyMark[]> {
  const { schoolId, channel, route, author } = comment
  const register = await registerFor(tx, actor.trustId, schoolId)
  const { complaintsPage } = await placeOf(tx, schoolId)
  return checkReply(await currentPack(tx), {
    channel,
    reading: readReply(text, { register, school: await schoolFacts(tx, schoolId) }, author),
    situation,
    toComplaint: route === 'complaint',
    complaintsPage,
  })
}
