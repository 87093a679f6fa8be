import type { Tx } from '../../../platform/database/tables.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Target } from '../../../platform/operations/permission.ts'

declare module '../../../platform/operations/world.ts' {
  interface World {
    /** A concern that was handed to the headteacher. */
    referral: { id: string; version: number }
  }
}

/** A referral belongs to its school and to whom it was handed. @throws AppError `not-found` */
export async function referralTarget({ tx }: { tx: Tx }, { id }: { id: string }): Promise<Target> {
  const row = await tx
    .selectFrom('referral')
    .select(['school_id as schoolId', 'handler_id as ownerId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('referral')
  return row
}
