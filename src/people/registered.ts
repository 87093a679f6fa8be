import type { Tx } from '../platform/database/tables.ts'
import type { PersonKind } from './tables.ts'

/** Somebody as the register has them now, for comparing with a file. */
export interface Registered {
  id: string
  schoolId: string | null
  externalId: string | null
  upn: string | null
  name: string
  knownAs: string | null
  kind: PersonKind
  class: string | null
  managerExternalId: string | null
  doNotIdentify: boolean
  leftOn: string | null
}

/** Everybody of one school, or (null) everybody whom the actor can see, in the order of their ids. */
export async function registeredOf(tx: Tx, schoolId: string | null): Promise<Registered[]> {
  let people = tx
    .selectFrom('person')
    .leftJoin('person as manager', join =>
      join.onRef('manager.trust_id', '=', 'person.trust_id').onRef('manager.id', '=', 'person.manager_id'),
    )
    .select([
      'person.id',
      'person.school_id as schoolId',
      'person.external_id as externalId',
      'person.upn',
      'person.name',
      'person.known_as as knownAs',
      'person.kind',
      'person.year_group as class',
      'manager.external_id as managerExternalId',
      'person.do_not_identify as doNotIdentify',
      'person.left_on as leftOn',
    ])
  if (schoolId !== null) people = people.where('person.school_id', '=', schoolId)
  return people.orderBy('person.id').execute()
}
