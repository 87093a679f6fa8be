import type { Context } from '../platform/operations/operation.ts'
import type { Target } from '../platform/operations/permission.ts'
import { notFound } from '../platform/errors.ts'

/**
 * A school as the target of an operation; null is the trust itself. Throws not-found for a school outside the
 * actor's trust or reach: row-level security shows none there.
 */
export async function schoolTarget({ tx }: Pick<Context, 'tx'>, schoolId: string | null): Promise<Target> {
  if (schoolId === null) return { schoolId }
  const school = await tx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
  if (!school) throw notFound('school')
  return { schoolId }
}

/** A person as the target of an operation: belongs to their school, and to themselves. Throws not-found. */
export async function personTarget({ tx }: Pick<Context, 'tx'>, personId: string): Promise<Target> {
  const person = await tx
    .selectFrom('person')
    .select('school_id')
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw notFound('person')
  return { schoolId: person.school_id, ownerId: personId }
}
