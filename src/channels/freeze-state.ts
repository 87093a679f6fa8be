import type { Tx } from '../platform/database/tables.ts'

/** Whether posting is frozen for a school's accounts, or (null) for the trust's own. Source: G45. */
export async function isFrozen(tx: Tx, schoolId: string | null): Promise<boolean> {
  const freeze = await tx
    .selectFrom('posting_freeze')
    .select('id')
    .where('ended_at', 'is', null)
    .where(eb =>
      schoolId === null
        ? eb('school_id', 'is', null)
        : eb.or([eb('school_id', 'is', null), eb('school_id', '=', schoolId)]),
    )
    .executeTakeFirst()
  return freeze !== undefined
}
