import type { Tx } from '../platform/database/tables.ts'

/** Who changed a thing last and when, from the record: what somebody is told who was slower. */
export async function lastChange(
  tx: Tx,
  subjectKind: string,
  subjectId: string,
): Promise<{ by: string | null; at: string | null }> {
  const entry = await tx
    .selectFrom('evidence_payload as entry')
    .leftJoin('person', join =>
      join.onRef('person.trust_id', '=', 'entry.trust_id').onRef('person.id', '=', 'entry.actor_id'),
    )
    .select(['person.name', 'entry.at'])
    .where('entry.subject_kind', '=', subjectKind)
    .where('entry.subject_id', '=', subjectId)
    .orderBy('entry.index', 'desc')
    .executeTakeFirst()
  return { by: entry?.name ?? null, at: entry?.at.toISOString() ?? null }
}
