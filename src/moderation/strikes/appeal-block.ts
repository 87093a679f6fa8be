import { z } from 'zod'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { addBlockEvent, lockStandingBlock } from './block-events.ts'
import { blockTarget } from './block-target.ts'

export const appealBlock = operation({
  name: 'moderation.appeal-block',
  about:
    'Sets down what somebody who is blocked says against it, as it reached the school. Whoever decides is told.',
  permission: 'block:appeal',
  input: z.strictObject({
    id: z.uuid(),
    says: z.string().trim().min(1, 'Write what they say.').max(5000),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'block.appealed',
  target: blockTarget,
  example: world => ({ id: world.block.id, says: 'It was my brother.' }),
  exampleAs: 'office',
  async run(context, { id, says }) {
    const { tx, record } = context
    const block = await lockStandingBlock(tx, id)
    await addBlockEvent(context, block, 'appealed', says)
    record({
      kind: 'block.appealed',
      subject: { kind: 'block', id },
      audience: audienceOf(block.school_id),
      content: { says },
    })
    return { id }
  },
})
