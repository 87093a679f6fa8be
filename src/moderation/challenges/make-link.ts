import { currentPack } from '../../governance/current-pack.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { routeAdd } from '../../platform/operations/route.ts'
import { newSecretToken } from '../../platform/operations/secret-token.ts'

const DAY = 86_400_000

/**
 * A link with which whoever wrote something may ask for another look at its removal. It opens that one question and
 * nothing else, for as many days as the pack says.
 * @throws AppError `conflict` for a decision that took nothing away, or no longer does.
 */
export async function makeChallengeLink(
  { tx, actor, clock, services }: Context,
  decisionId: string,
): Promise<{ link: string; expiresAt: Date; schoolId: string | null; commentId: string }> {
  const decision = await tx
    .selectFrom('comment_decision')
    .select(['decision', 'school_id as schoolId', 'comment_id as commentId', 'undone_at as undoneAt'])
    .select(['case_id as caseId', 'decided_at as decidedAt'])
    .where('id', '=', decisionId)
    .executeTakeFirst()
  if (!decision) throw notFound('decision')
  if (decision.decision === 'keep' || decision.undoneAt !== null) {
    throw conflict('Nothing was taken away here, so there is nothing to look at again.')
  }
  if (decision.caseId !== null) {
    throw conflict('This belongs to a case. Ask those who lead it before you write to anybody.')
  }
  const { pack } = await currentPack(tx)
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + pack.thresholds.strikes.challengeDays * DAY)
  const { token, hash } = newSecretToken()
  const { id } = await tx
    .insertInto('challenge_link')
    .values({
      trust_id: actor.trustId,
      school_id: decision.schoolId,
      decision_id: decisionId,
      token_hash: hash,
      expires_at: expiresAt,
      made_by: personOf(actor).personId,
      made_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await routeAdd(tx, 'link', hash, id)
  return { link: `${services.publicUrl}/challenge/${token}`, expiresAt, ...decision }
}
