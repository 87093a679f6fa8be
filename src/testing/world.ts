import type pg from 'pg'
import { randomUUID } from 'node:crypto'
import type { World, WorldPerson } from '../platform/operations/world.ts'
import type { Role } from '../people/roles.ts'

/** Monday of the demo week, in term, 10:00 in London. */
export const WORLD_NOW = '2026-11-23T10:00:00.000Z'

const roleOf: Record<WorldPerson, { role: Role; trustLevel?: true }> = {
  ceo: { role: 'trust-ceo', trustLevel: true },
  trustAdministrator: { role: 'trust-administrator', trustLevel: true },
  policyOwner: { role: 'policy-owner', trustLevel: true },
  headteacher: { role: 'headteacher' },
  standIn: { role: 'headteacher' },
  seniorLeader: { role: 'senior-leader' },
  dsl: { role: 'dsl' },
  deputyDsl: { role: 'deputy-dsl' },
  behaviourLead: { role: 'behaviour-lead' },
  office: { role: 'office' },
  manager: { role: 'staff' },
  teacher: { role: 'staff' },
  governor: { role: 'governor' },
}

export const worldPeople = Object.keys(roleOf) as WorldPerson[]

export interface BuiltWorld extends World {
  /** The same roles in the second school of the same trust. */
  elsewhere: World['people']
  /** The same roles in another trust, whose one school is alike. */
  foreign: World['people']
}

type Inserter = (trustId: string, schoolId: string | null, person: WorldPerson) => Promise<string>

/**
 * Fills a database with the world that examples are tried in. `sql` is a superuser's pool: it stands for
 * years of earlier work, which nobody wants to wait for. What rooms add is furnished by `furnish`, through
 * the operations themselves.
 */
export async function buildWorld(sql: pg.Pool): Promise<BuiltWorld> {
  const [trustId, foreignTrustId] = [
    await insertTrust(sql, 'Fenland Trust'),
    await insertTrust(sql, 'Hill Trust'),
  ]
  const school = await insertSchool(sql, trustId, 'heron-lane')
  const otherSchool = await insertSchool(sql, trustId, 'mill-road')
  const foreignSchool = await insertSchool(sql, foreignTrustId, 'hilltop')
  const insert: Inserter = (trust, schoolId, person) => insertPerson(sql, trust, schoolId, person)
  const people = await insertEverybody(insert, trustId, school.id)
  await sql.query('update person set manager_id = $1 where id = $2', [
    people.manager.personId,
    people.teacher.personId,
  ])
  return {
    trustId,
    school,
    otherSchool,
    people,
    elsewhere: await insertEverybody(insert, trustId, otherSchool.id),
    foreign: await insertEverybody(insert, foreignTrustId, foreignSchool.id),
  } as BuiltWorld
}

async function insertTrust(sql: pg.Pool, name: string): Promise<string> {
  const id = randomUUID()
  await sql.query('insert into trust (id, name, created_at) values ($1, $2, $3)', [id, name, WORLD_NOW])
  return id
}

async function insertSchool(
  sql: pg.Pool,
  trustId: string,
  key: string,
): Promise<{ id: string; key: string }> {
  const id = randomUUID()
  const contacts = {
    phones: ['01632 960118'],
    emails: [`office@${key}.example`],
    websites: [`www.${key}.example`],
    address: 'Fen Road',
  }
  await sql.query(
    `insert into school (trust_id, id, key, name, phase, age_from, age_to, contacts)
     values ($1, $2, $3, $4, 'primary', 4, 11, $5)`,
    [trustId, id, key, `${key} school`, contacts],
  )
  return { id, key }
}

async function insertEverybody(
  insert: Inserter,
  trustId: string,
  schoolId: string,
): Promise<World['people']> {
  const people = {} as World['people']
  for (const person of worldPeople) {
    const at = roleOf[person].trustLevel ? null : schoolId
    people[person] = { kind: 'person', trustId, personId: await insert(trustId, at, person) }
  }
  return people
}

async function insertPerson(
  sql: pg.Pool,
  trustId: string,
  schoolId: string | null,
  person: WorldPerson,
): Promise<string> {
  const id = randomUUID()
  const kind = person === 'governor' ? 'governor' : 'employee'
  await sql.query(
    'insert into person (trust_id, id, school_id, name, kind, created_at) values ($1, $2, $3, $4, $5, $6)',
    [trustId, id, schoolId, `The ${person}`, kind, WORLD_NOW],
  )
  await sql.query(
    "insert into role_grant (trust_id, person_id, role, school_id, from_date) values ($1, $2, $3, $4, '2026-09-01')",
    [trustId, id, roleOf[person].role, schoolId],
  )
  return id
}

/** The role that a person of the world holds, and whether in the whole trust. */
export function roleOfPerson(person: WorldPerson): { role: Role; trustLevel?: true } {
  return roleOf[person]
}
