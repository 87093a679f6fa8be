import type { Tx } from '../platform/database/tables.ts'
import type { GuardianRelation, Responsibility } from './tables.ts'

export interface Guardian {
  pupilId: string
  id: string
  name: string
  email: string | null
  relation: GuardianRelation
  responsibility: Responsibility
}

/** Those who look after some pupils now, by their pupils' own school, in the order of their names. */
export async function guardiansOf(tx: Tx, pupilIds: readonly string[]): Promise<Guardian[]> {
  if (pupilIds.length === 0) return []
  return tx
    .selectFrom('guardianship as held')
    .innerJoin('person as pupil', join =>
      join
        .onRef('pupil.trust_id', '=', 'held.trust_id')
        .onRef('pupil.id', '=', 'held.pupil_id')
        .onRef('pupil.school_id', '=', 'held.school_id'),
    )
    .innerJoin('person as guardian', join =>
      join.onRef('guardian.trust_id', '=', 'held.trust_id').onRef('guardian.id', '=', 'held.guardian_id'),
    )
    .select(['held.pupil_id as pupilId', 'guardian.id', 'guardian.name', 'guardian.email'])
    .select(['held.relation', 'held.responsibility'])
    .where('held.pupil_id', 'in', [...pupilIds])
    .where('held.ended_at', 'is', null)
    .where('guardian.left_on', 'is', null)
    .orderBy('guardian.name')
    .orderBy('guardian.id')
    .execute()
}
