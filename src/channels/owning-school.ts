import type { Tx } from '../platform/database/tables.ts'
import { notFound } from '../platform/errors.ts'
import type { Target } from '../platform/operations/permission.ts'

/** The target of something that belongs to a school, or (null) to the trust. Throws `not-found` elsewhere. */
export async function owningSchool(tx: Tx, schoolId: string | null): Promise<Target> {
  if (schoolId === null) return { schoolId: null }
  const school = await tx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
  if (!school) throw notFound('school')
  return { schoolId }
}
