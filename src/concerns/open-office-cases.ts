import { randomUUID } from 'node:crypto'
import type { Tx } from '../platform/database/tables.ts'

/**
 * Opens cases that belong to an office: whoever leads safeguarding at the school (null: in the trust) reads them, by
 * row-level security, from today until their last day. Gives the ids.
 */
export async function openOfficeCases(
  tx: Tx,
  { trustId, schoolId, at, count }: { trustId: string; schoolId: string | null; at: Date; count: number },
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  if (count === 0) return ids
  await tx
    .insertInto('case_file')
    .values(ids.map(id => ({ trust_id: trustId, id, school_id: schoolId, opened_at: at })))
    .execute()
  await tx
    .insertInto('case_office')
    .values(ids.map(id => ({ trust_id: trustId, case_id: id, school_id: schoolId })))
    .execute()
  return ids
}
