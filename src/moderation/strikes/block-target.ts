import type { Tx } from '../../platform/database/tables.ts'
import { notFound } from '../../platform/errors.ts'

/** What an operation on a block touches: its school. @throws AppError `not-found` where it is not for this actor. */
export async function blockTarget({ tx }: { tx: Tx }, { id }: { id: string }) {
  const row = await tx
    .selectFrom('block')
    .select('school_id as schoolId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('block')
  return row
}

/** As `blockTarget`, of a proposal to block somebody. */
export async function proposalTarget({ tx }: { tx: Tx }, { id }: { id: string }) {
  const row = await tx
    .selectFrom('block_proposal')
    .select('school_id as schoolId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('proposal')
  return row
}
