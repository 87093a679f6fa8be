import { notFound } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Target } from '../../platform/operations/permission.ts'

/** A withdrawal belongs to the school of whom it is about. */
export async function withdrawalTarget({ tx }: Pick<Context, 'tx'>, { id }: { id: string }): Promise<Target> {
  const row = await tx
    .selectFrom('withdrawal')
    .select('school_id as schoolId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('withdrawal')
  return row
}
