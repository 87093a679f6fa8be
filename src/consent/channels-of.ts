import type { Tx } from '../platform/database/tables.ts'

/**
 * The channels that answers are asked for in a school: those that somebody answered for, and those of its
 * official accounts. Data, not a list of networks. Sorted.
 */
export async function channelsOf(tx: Tx, schoolId: string | null): Promise<string[]> {
  const rows = await tx
    .selectFrom('consent_answer')
    .select('channel')
    .where('school_id', schoolId === null ? 'is' : '=', schoolId)
    .union(
      tx
        .selectFrom('account')
        .select('channel')
        .where('state', '!=', 'closed')
        .where(eb => eb.or([eb('school_id', 'is', null), eb('school_id', '=', schoolId)])),
    )
    .execute()
  return rows.map(row => row.channel).sort()
}
