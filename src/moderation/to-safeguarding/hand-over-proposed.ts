import { sql } from 'kysely'
import { reaction } from '../../platform/operations/operation.ts'
import { DESK } from '../desk-entries.ts'
import { handComment } from './hand-comment.ts'

/**
 * What the machine reads as danger to a child waits for no moderator. Not again what the safeguarding team gave back,
 * as long as it says the same.
 */
export const handOverProposed = reaction({
  name: 'moderation.hand-over-proposed',
  on: DESK.proposed,
  async run(context, { subject }) {
    const { tx } = context
    const item = await tx
      .selectFrom('desk_item as item')
      .innerJoin('comment', join =>
        join.onRef('comment.trust_id', '=', 'item.trust_id').onRef('comment.id', '=', 'item.comment_id'),
      )
      .select('item.comment_id as id')
      .where('item.comment_id', '=', subject.id)
      .where('item.route', '=', 'safeguarding')
      .where(sql<boolean>`comment.handed_back_version is distinct from item.comment_version`)
      .executeTakeFirst()
    if (item) await handComment(context, item.id, { source: 'proposal', reportedBy: null })
  },
})
