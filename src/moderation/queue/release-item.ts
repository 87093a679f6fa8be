import { z } from 'zod'
import { personOf } from '../../platform/operations/actor.ts'
import { operation } from '../../platform/operations/operation.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { itemTarget } from './item-target.ts'
import { lockItem } from './lock-item.ts'

export const releaseItem = operation({
  name: 'moderation.release',
  about: 'Gives back a comment that you took, for somebody else to decide.',
  permission: 'comment:moderate',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'comment.released',
  target: itemTarget,
  example: world => ({ id: world.deskItem.id }),
  exampleAs: 'headteacher',
  async run({ tx, actor, record }, { id }) {
    const item = await lockItem(tx, id)
    // What somebody else has by now is theirs; to give back nothing is no mistake.
    await tx
      .updateTable('desk_item')
      .set({ held_by: null, held_until: null })
      .where('comment_id', '=', id)
      .where('held_by', '=', personOf(actor).personId)
      .execute()
    record({
      kind: 'comment.released',
      subject: { kind: 'comment', id },
      audience: audienceFor(item.school_id, item.case_id),
      content: {},
    })
    return { id }
  },
})
