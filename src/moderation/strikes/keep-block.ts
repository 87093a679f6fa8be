import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { addBlockEvent, lockStandingBlock } from './block-events.ts'
import { blockTarget } from './block-target.ts'
import { reviewOn } from './review-on.ts'

export const keepBlock = operation({
  name: 'moderation.keep-block',
  about:
    'Says, after another look, that a block is still needed, and why. It is looked at again after its months.',
  permission: 'block:decide',
  input: z.strictObject({
    id: z.uuid(),
    reason: z.string().trim().min(1, 'Write why it is still needed.').max(1000),
  }),
  output: z.object({ id: z.uuid(), reviewOn: z.iso.date() }),
  records: 'block.kept',
  target: blockTarget,
  example: world => ({ id: world.block.id, reason: 'It went on elsewhere.' }),
  exampleAs: 'headteacher',
  async run(context, { id, reason }) {
    const { tx, clock, record } = context
    const block = await lockStandingBlock(tx, id)
    const { pack } = await currentPack(tx)
    const next = reviewOn(clock.now(), pack.thresholds.strikes.blockReviewMonths)
    await tx.updateTable('block').set({ review_on: next }).where('id', '=', id).execute()
    await addBlockEvent(context, block, 'kept', reason)
    record({
      kind: 'block.kept',
      subject: { kind: 'block', id },
      audience: audienceOf(block.school_id),
      content: { reason, reviewOn: next },
    })
    return { id, reviewOn: next }
  },
})
