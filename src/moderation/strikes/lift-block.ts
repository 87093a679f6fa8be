import { z } from 'zod'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { askToUnblock } from './ask-network.ts'
import { addBlockEvent, lockStandingBlock } from './block-events.ts'
import { blockTarget } from './block-target.ts'
import { personOfWriter } from './person-behind.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** Somebody is blocked. */
    block: { id: string }
  }
}

export const liftBlock = operation({
  name: 'moderation.lift-block',
  about: 'Ends a block, and says why. The networks are asked to let the writer in again.',
  permission: 'block:decide',
  input: z.strictObject({
    id: z.uuid(),
    reason: z.string().trim().min(1, 'Write why, in a few words.').max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'block.lifted',
  target: blockTarget,
  example: world => ({ id: world.block.id, reason: 'They apologised.' }),
  exampleAs: 'headteacher',
  async run(context, { id, reason }) {
    const { tx, clock, record } = context
    const block = await lockStandingBlock(tx, id)
    await tx.updateTable('block').set({ lifted_at: clock.now() }).where('id', '=', id).execute()
    await addBlockEvent(context, block, 'lifted', reason)
    const { writers } = await personOfWriter(tx, block.writer_id)
    await askToUnblock(
      context,
      writers.find(writer => writer.id === block.writer_id)!,
    )
    record({
      kind: 'block.lifted',
      subject: { kind: 'block', id },
      audience: audienceOf(block.school_id),
      content: { reason },
    })
    return { id }
  },
})
