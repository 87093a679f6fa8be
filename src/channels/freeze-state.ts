import type { Tx } from '../platform/database/tables.ts'

/** Whether posting is frozen for a school's accounts, or (null) for the trust's own. Source: G45. */
export async function isFrozen(tx: Tx, schoolId: string | null): Promise<boolean> {
  const freeze = await tx
    .selectFrom('posting_freeze')
    .select('id')
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('school_id', 'is', null), eb('school_id', '=', schoolId)]))
    .limit(1)
    .executeTakeFirst()
  return freeze !== undefined
}

/** The freezes in force that were set for exactly this school, or (null) for the whole trust. */
export async function freezesOf(tx: Tx, schoolId: string | null): Promise<{ id: string }[]> {
  return tx
    .selectFrom('posting_freeze')
    .select('id')
    .where('ended_at', 'is', null)
    .where('school_id', schoolId === null ? 'is' : '=', schoolId)
    .execute()
}
