import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { query } from '../../platform/operations/operation.ts'
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
  target: itemTarget,
  example: world => ({ id: world.deskItem.id }),
  exampleAs: 'headteacher',
  async run(context, { id }) {
    const [item] = await loadItems(context, [id])
    if (!item) throw notFound('comment')
    return item
  },
})
