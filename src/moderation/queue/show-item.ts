import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { query } from '../../platform/operations/operation.ts'
import { recordReading } from '../to-safeguarding/record-reading.ts'
import { itemTarget } from './item-target.ts'
import { loadItems } from './load-items.ts'
import { shownItem } from './shown-item.ts'

export const showItem = query({
  name: 'moderation.show-item',
  about:
    'One comment as it waits on the desk, or waited: what was found in it and what may be decided about it.',
  permission: 'comment:moderate',
  input: z.strictObject({ id: z.uuid() }),
  output: shownItem,
  records: ['case.comments-read'],
  target: itemTarget,
  example: world => ({ id: world.deskItem.id }),
  exampleAs: 'headteacher',
  async run(context, { id }) {
    const [item] = await loadItems(context, [id])
    if (!item) throw notFound('comment')
    const { caseId } = await context.tx
      .selectFrom('desk_item')
      .select('case_id as caseId')
      .where('comment_id', '=', id)
      .executeTakeFirstOrThrow()
    if (caseId !== null) recordReading(context, caseId, [id])
    return item
  },
})
