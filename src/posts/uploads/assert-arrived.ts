import { invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { dueAfter } from './upload-of.ts'

/** A part takes seconds. Of what nobody has sent anything for so long, nobody knows whether it comes. */
const QUIET_MS = 5 * 60_000

/**
 * Whoever sends a post while its picture is still coming would send it without.
 * @throws AppError `invalid` while something that the actor sends to this post is on its way.
 */
export async function assertArrived(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  postId: string,
): Promise<void> {
  const heardOf = new Date(clock.now().getTime() - QUIET_MS)
  const coming = await tx
    .selectFrom('upload')
    .select('kind')
    .where('post_id', '=', postId)
    .where('person_id', '=', personOf(actor).personId)
    .where('media_id', 'is', null)
    .where('due_at', '>', dueAfter(heardOf))
    .executeTakeFirst()
  if (!coming) return
  throw invalid(
    coming.kind,
    `A ${coming.kind} of this post is still on its way. Wait until it is there, or leave it out; then send.`,
  )
}
