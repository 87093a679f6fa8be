import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import type { PersonKind } from './tables.ts'

/** Somebody as they shall stand on the register. */
export interface PersonToWrite {
  id: string
  schoolId: string | null
  externalId: string | null
  upn: string | null
  name: string
  knownAs: string | null
  kind: PersonKind
  class: string | null
  doNotIdentify: boolean
}

const columns = sql`
  as new (id uuid, "schoolId" uuid, "externalId" text, upn text, name text, "knownAs" text, kind text,
    class text, "doNotIdentify" boolean)`

/** Puts new people on the register: one statement, whatever their number. */
export async function insertPeople(
  tx: Tx,
  trustId: string,
  people: readonly PersonToWrite[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return
  await sql`
    insert into person (trust_id, id, school_id, external_id, upn, name, known_as, kind, year_group,
      do_not_identify, created_at)
    select ${trustId}, id, "schoolId", "externalId", upn, name, "knownAs", kind, class, "doNotIdentify",
      ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) ${columns}`.execute(tx)
}

/** Brings people up to date. Whoever had left before today is here again; a last day to come stands. */
export async function updatePeople(tx: Tx, people: readonly PersonToWrite[], today: string): Promise<void> {
  if (people.length === 0) return
  await sql`
    update person set school_id = new."schoolId", external_id = new."externalId", upn = new.upn,
      name = new.name, known_as = new."knownAs", kind = new.kind, year_group = new.class,
      do_not_identify = new."doNotIdentify", left_on = case when left_on < ${today}
        then null else left_on end, version = version + 1
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) ${columns}
    where person.id = new.id`.execute(tx)
}

/** Sets managers, who are known by the number of their school's own system. */
export async function setManagers(
  tx: Tx,
  managers: readonly { id: string; managerId: string }[],
): Promise<void> {
  if (managers.length === 0) return
  await sql`
    update person set manager_id = new."managerId"
    from jsonb_to_recordset(${JSON.stringify(managers)}::jsonb) as new (id uuid, "managerId" uuid)
    where person.id = new.id`.execute(tx)
}

/** People leave: `lastDay` is inclusive, and their roles end with it. */
export async function endStays(tx: Tx, personIds: readonly string[], lastDay: string): Promise<void> {
  if (personIds.length === 0) return
  await sql`
    update person set left_on = ${lastDay}, version = version + 1
    where id = any(${[...personIds]}::uuid[])`.execute(tx)
  await endRoles(tx, personIds, lastDay)
}

/** Ends the roles that run beyond somebody's last day. One that begins later never comes to hold: they have left. */
export async function endRoles(tx: Tx, personIds: readonly string[], lastDay: string): Promise<void> {
  await sql`
    update role_grant set until_date = ${lastDay}
    where person_id = any(${[...personIds]}::uuid[]) and from_date <= ${lastDay}
      and (until_date is null or until_date > ${lastDay})`.execute(tx)
}
