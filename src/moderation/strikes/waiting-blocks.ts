import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { wayTo } from '../../platform/operations/permission.ts'

export interface WaitingBlock {
  kind: 'block-proposal' | 'block-review'
  /** Of the proposal, or of the block. */
  id: string
  writer: string
  channel: string
  at: Date
  /** The day of the review, where one is due. */
  due: string | null
}

/** What waits about blocks for who is asking: proposals, and blocks whose day has come. */
export async function waitingBlocks({ tx, actor, clock, permissions }: Context): Promise<WaitingBlock[]> {
  const proposals = await tx
    .selectFrom('block_proposal as proposal')
    .innerJoin('writer', join =>
      join.onRef('writer.trust_id', '=', 'proposal.trust_id').onRef('writer.id', '=', 'proposal.writer_id'),
    )
    .select(['proposal.id', 'proposal.school_id as schoolId', 'proposal.proposed_at as at'])
    .select(['writer.name as writer', 'writer.channel'])
    .where('proposal.state', '=', 'waiting')
    .orderBy('proposal.proposed_at')
    .execute()
  const reviews = await tx
    .selectFrom('block')
    .innerJoin('writer', join =>
      join.onRef('writer.trust_id', '=', 'block.trust_id').onRef('writer.id', '=', 'block.writer_id'),
    )
    .select(['block.id', 'block.school_id as schoolId', 'block.since as at', 'block.review_on as due'])
    .select(['writer.name as writer', 'writer.channel'])
    .where('block.lifted_at', 'is', null)
    .where('block.review_on', '<=', londonDate(clock.now()))
    .orderBy('block.review_on')
    .execute()
  const mine = ({ schoolId }: { schoolId: string | null }) =>
    wayTo(permissions, 'block:decide', actor, { schoolId }) !== null
  return [
    ...proposals.filter(mine).map(({ id, writer, channel, at }) => ({
      kind: 'block-proposal' as const,
      id,
      writer,
      channel,
      at,
      due: null,
    })),
    ...reviews.filter(mine).map(({ id, writer, channel, at, due }) => ({
      kind: 'block-review' as const,
      id,
      writer,
      channel,
      at,
      due,
    })),
  ]
}
