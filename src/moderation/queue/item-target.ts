import type { Tx } from '../../platform/database/tables.ts'
import { notFound } from '../../platform/errors.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A comment that waits for a moderator of the school's account. */
    deskItem: { id: string; version: number }
  }
}

/** What an operation on an item touches: its account. @throws AppError `not-found` where it is not for this actor. */
export async function itemTarget({ tx }: { tx: Tx }, { id }: { id: string }) {
  const row = await tx
    .selectFrom('desk_item')
    .select(['school_id as schoolId', 'account_id as accountId'])
    .where('comment_id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('comment')
  return row
}
