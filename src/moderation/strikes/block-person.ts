import { currentPack } from '../../governance/current-pack.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { askToBlock } from './ask-network.ts'
import type { KnownWriter } from './person-behind.ts'
import { reviewOn } from './review-on.ts'

export interface ToBlock {
  schoolId: string | null
  /** All network accounts of the person. */
  writers: readonly KnownWriter[]
  commentId: string
  proposalId: string | null
  /** `strikes`, or the pack's id of what blocks at once. */
  ground: string
  reason: string
}

/** Blocks each network account of a person that is not blocked yet, and asks the networks for it. The new blocks. */
export async function blockPerson(context: Context, what: ToBlock): Promise<string[]> {
  const { tx, actor, clock } = context
  const { pack } = await currentPack(tx)
  const { blockReviewMonths } = pack.thresholds.strikes
  const now = clock.now()
  const blocked = await tx
    .insertInto('block')
    .values(
      what.writers.map(({ id }) => ({
        trust_id: actor.trustId,
        school_id: what.schoolId,
        writer_id: id,
        proposal_id: what.proposalId,
        comment_id: what.commentId,
        ground: what.ground,
        reason: what.reason,
        since: now,
        blocked_by: personOf(actor).personId,
        review_on: reviewOn(now, blockReviewMonths),
        lifted_at: null,
      })),
    )
    .onConflict(clash => clash.columns(['trust_id', 'writer_id']).where('lifted_at', 'is', null).doNothing())
    .returning(['id', 'writer_id as writerId'])
    .execute()
  for (const { writerId } of blocked) {
    await askToBlock(
      context,
      what.writers.find(({ id }) => id === writerId)!,
    )
  }
  return blocked.map(({ id }) => id)
}
