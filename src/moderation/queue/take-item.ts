import { z } from 'zod'
import { personOf } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import { operation } from '../../platform/operations/operation.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { itemTarget } from './item-target.ts'
import { assertFree, lockItem } from './lock-item.ts'

/** Long enough to read one comment and to think; whoever goes away keeps it from nobody for longer. */
const HELD_MS = 5 * 60_000

export const takeItem = operation({
  name: 'moderation.take',
  about:
    'Takes a comment for you for five minutes, so that nobody decides it beside you. Again: for five more. Where somebody has it, says who and until when.',
  permission: 'comment:moderate',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), version: z.int(), heldUntil: instant }),
  records: 'comment.taken',
  target: itemTarget,
  example: world => ({ id: world.deskItem.id }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { id }) {
    const now = clock.now()
    const { personId } = personOf(actor)
    const item = await lockItem(tx, id)
    await assertFree(tx, item, { personId, version: null, now })
    const heldUntil = new Date(now.getTime() + HELD_MS)
    await tx
      .updateTable('desk_item')
      .set({ held_by: personId, held_until: heldUntil })
      .where('comment_id', '=', id)
      .execute()
    record({
      kind: 'comment.taken',
      subject: { kind: 'comment', id },
      audience: audienceFor(item.school_id, item.case_id),
      content: { until: heldUntil.toISOString() },
    })
    return { id, version: item.version, heldUntil }
  },
})
