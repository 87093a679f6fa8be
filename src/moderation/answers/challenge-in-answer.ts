import type { Tx } from '../../platform/database/tables.ts'
import { conflict } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { CompiledPack } from '../../policy/compile-pack.ts'
import { takesLinks } from '../../policy/fill-reply.ts'
import { makeChallengeLink } from '../challenges/make-link.ts'

/** Stands in an answer where the link will be: it is made only when the answer goes. */
export const CHALLENGE = '{challenge}'

/** The decision that took this comment away and still stands, or null. */
export async function standingRemoval(tx: Tx, commentId: string): Promise<string | null> {
  const last = await tx
    .selectFrom('comment_decision')
    .select(['id', 'decision'])
    .where('comment_id', '=', commentId)
    .where('undone_at', 'is', null)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined || last.decision === 'keep' ? null : last.id
}

/**
 * The words as they go out: the writer's own link to another look in its place, or the policy's words for it where the
 * channel takes no links.
 * @throws AppError `conflict` where nothing was taken away that anybody could challenge.
 */
export async function withChallengeLink(
  context: Context,
  compiled: CompiledPack,
  { id, channel }: { id: string; channel: string },
  text: string,
): Promise<string> {
  if (!text.includes(CHALLENGE)) return text
  const decisionId = await standingRemoval(context.tx, id)
  if (decisionId === null)
    throw conflict('Nothing was taken away here, so there is nothing to look at again.')
  if (!takesLinks(compiled, channel)) {
    return text.replaceAll(CHALLENGE, compiled.pack.moderation.replies.placeholders.challenge)
  }
  const { link, expiresAt, schoolId } = await makeChallengeLink(context, decisionId)
  context.record({
    kind: 'challenge.link-made',
    subject: { kind: 'comment', id },
    audience: audienceOf(schoolId),
    content: { decisionId, expiresAt: expiresAt.toISOString() },
  })
  return text.replaceAll(CHALLENGE, link)
}
