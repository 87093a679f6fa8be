import type { Tx } from '../platform/database/tables.ts'
import type { RegisterIndex } from '../signals/register-index.ts'
import { buildRegister } from '../signals/register-index.ts'

interface Kept {
  version: number
  index: RegisterIndex
}

/** As many schools as a large trust has; the one least recently asked for goes first. */
const MOST = 64
const kept = new Map<string, Kept>()

/**
 * The names of a school's register (or, for the trust's own accounts, of all its schools), indexed for
 * reading texts. Kept in memory until any person of the trust changes, on whichever server: a child who came
 * this morning is found this morning.
 */
export async function registerFor(tx: Tx, trustId: string, schoolId: string | null): Promise<RegisterIndex> {
  const key = `${trustId}/${schoolId ?? 'trust'}`
  const row = await tx.selectFrom('register_version').select('version').executeTakeFirst()
  const version = row?.version ?? 0
  const known = kept.get(key)
  kept.delete(key)
  const current = known?.version === version ? known : { version, index: await indexOf(tx, schoolId) }
  kept.set(key, current)
  if (kept.size > MOST) kept.delete(kept.keys().next().value!)
  return current.index
}

async function indexOf(tx: Tx, schoolId: string | null): Promise<RegisterIndex> {
  const people = await tx
    .selectFrom('person')
    .select([
      'id',
      'name',
      'known_as as knownAs',
      'kind as role',
      'school_id as school',
      'year_group as group',
    ])
    .$if(schoolId !== null, query =>
      query.where(eb => eb.or([eb('school_id', '=', schoolId), eb('school_id', 'is', null)])),
    )
    .execute()
  return buildRegister(people)
}
