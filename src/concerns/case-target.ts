import { notFound } from '../platform/errors.ts'
import type { Context } from '../platform/operations/operation.ts'
import type { Target } from '../platform/operations/permission.ts'

/** A case as the target of an operation. Who is not on it finds none: row-level security shows nothing. */
export async function caseTarget({ tx }: Pick<Context, 'tx'>, caseId: string): Promise<Target> {
  const row = await tx
    .selectFrom('case_file')
    .select('school_id as schoolId')
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw notFound('concern')
  return row
}
