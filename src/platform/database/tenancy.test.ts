import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '../testing/database.ts'
import { databaseForFile } from '../testing/database.ts'
import { inTenant } from './tenancy.ts'

let database: TestDatabase
const trusts = [randomUUID(), randomUUID()] as const
const schools = [randomUUID(), randomUUID(), randomUUID()] as const

beforeAll(async () => {
  database = await databaseForFile()
  for (const trust of trusts) {
    await database.admin.query("insert into trust (id, name, created_at) values ($1, 'T', now())", [trust])
  }
  for (const [index, school] of schools.entries()) {
    await database.admin.query(
      `insert into school (trust_id, id, key, name, phase, age_from, age_to, contacts)
       values ($1, $2, $3, 'S', 'primary', 4, 11, '{}')`,
      [index < 2 ? trusts[0] : trusts[1], school, `s${index}`],
    )
  }
})

test('every table of a tenant has row-level security enabled and forced, with both sides of a policy', async () => {
  const { rows } = await database.admin.query<{
    name: string
    enabled: boolean
    forced: boolean
    policies: number
  }>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policies p where p.tablename = c.relname) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'`)
  const outside = ['schema_migration', 'route', 'installation']
  const tenants = rows.filter(row => !outside.includes(row.name))
  expect(tenants.length).toBeGreaterThan(20)
  expect(tenants.filter(row => !row.enabled || !row.forced || row.policies === 0)).toEqual([])
  const { rows: writable } = await database.admin.query<{ tablename: string }>(`
    select tablename from pg_policies where schemaname = 'public' and cmd in ('ALL', 'INSERT', 'UPDATE')
    and with_check is null`)
  expect(writable).toEqual([])
})

test('every tenant table leads its primary key and its references with trust_id', async () => {
  const { rows } = await database.admin.query<{ name: string; definition: string }>(`
    select conrelid::regclass::text as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('p', 'f')
    and conrelid::regclass::text not in ('schema_migration', 'route', 'installation', 'trust')`)
  const loose = rows.filter(row => !/KEY \(trust_id/.test(row.definition))
  expect(loose).toEqual([])
})

test('without a tenant there are no rows, and no error', async () => {
  const { rows: tables } = await database.admin.query<{ name: string }>(`
    select table_name as name from information_schema.role_table_grants
    where grantee = 'copybook_app' and privilege_type = 'SELECT' and table_schema = 'public'`)
  for (const { name } of tables.filter(table => !['installation', 'schema_migration'].includes(table.name))) {
    const { rows } = await database.app.query(`select * from "${name}"`)
    expect(rows, name).toEqual([])
  }
})

test('another school of the trust, and another trust, stay invisible', async () => {
  const see = (trustId: string, schoolIds: string[], trustWide = false) =>
    inTenant(database.db, { trustId, actorId: null, schoolIds, trustWide }, tx =>
      tx.selectFrom('school').select('id').orderBy('key').execute(),
    )
  expect(await see(trusts[0], [schools[0]])).toEqual([{ id: schools[0] }])
  expect(await see(trusts[0], [schools[2]])).toEqual([])
  expect(await see(trusts[0], [], true)).toEqual([{ id: schools[0] }, { id: schools[1] }])
  expect(await see(trusts[1], [schools[0], schools[1]])).toEqual([])
})

test('what belongs to a case is its members’ alone, whatever role somebody has', async () => {
  const [trustId, schoolId] = [trusts[0], schools[0]]
  const [member, head, caseId, accountId, postId] = Array.from({ length: 5 }, () => randomUUID())
  const admin = (text: string, ...values: unknown[]) => database.admin.query(text, [trustId, ...values])
  for (const id of [member, head]) {
    await admin(
      "insert into person (trust_id, id, school_id, name, kind, created_at) values ($1, $2, $3, 'N', 'employee', now())",
      id,
      schoolId,
    )
  }
  await admin(
    'insert into case_file (trust_id, id, school_id, opened_at) values ($1, $2, $3, now())',
    caseId,
    schoolId,
  )
  await admin(
    "insert into case_member (trust_id, case_id, person_id, from_date) values ($1, $2, $3, '2026-01-01')",
    caseId,
    member,
  )
  await admin(
    "insert into account (trust_id, id, school_id, channel, name, created_at) values ($1, $2, $3, 'c', 'A', now())",
    accountId,
    schoolId,
  )
  await admin(
    "insert into post (trust_id, id, school_id, case_id, author_id, title, created_at) values ($1, $2, $3, $4, $5, 'T', now())",
    postId,
    schoolId,
    caseId,
    member,
  )
  await admin(
    "insert into variant (trust_id, post_id, school_id, case_id, account_id, text, updated_at) values ($1, $2, $3, $4, $5, 'x', now())",
    postId,
    schoolId,
    caseId,
    accountId,
  )
  await admin(
    "insert into comment (trust_id, school_id, case_id, account_id, text, at, first_seen_at, changed_at) values ($1, $2, $3, $4, 'x', now(), now(), now())",
    schoolId,
    caseId,
    accountId,
  )
  await admin(
    `insert into media (trust_id, school_id, case_id, uploaded_by, file_key, type, width, height, bytes, sha256, created_at)
     values ($1, $2, $3, $4, 'k', 't', 1, 1, 1, '\\x00', now())`,
    schoolId,
    caseId,
    member,
  )
  const see = (actorId: string | null, trustWide: boolean) =>
    inTenant(database.db, { trustId, actorId, schoolIds: [schoolId], trustWide }, async tx => {
      const counts: number[] = []
      for (const table of ['case_file', 'case_member', 'post', 'variant', 'comment', 'media'] as const) {
        const { rows } = await sql<{ id: string }>`select 1 as id from ${sql.table(table)}`.execute(tx)
        counts.push(rows.length)
      }
      return counts
    })
  expect(await see(member!, false)).toEqual([1, 1, 1, 1, 1, 1])
  expect(await see(head!, false)).toEqual([0, 0, 0, 0, 0, 0])
  expect(await see(head!, true)).toEqual([0, 0, 0, 0, 0, 0])
  // Not even the system's own work opens a case. It knows by number who is on one, to let the next in line in.
  expect(await see(null, true)).toEqual([0, 1, 0, 0, 0, 0])
})

test('a row cannot be put into another trust or school', async () => {
  const context = { trustId: trusts[0], actorId: null, schoolIds: [schools[0]], trustWide: false }
  const insert = (trustId: string, id: string) =>
    inTenant(database.db, context, tx =>
      tx
        .insertInto('person')
        .values({ trust_id: trustId, school_id: id, name: 'N', kind: 'employee', created_at: new Date() })
        .execute(),
    )
  await expect(insert(trusts[0], schools[1])).rejects.toThrow(/row-level security/)
  await expect(insert(trusts[1], schools[2])).rejects.toThrow(/row-level security/)
})

test('the server’s role cannot switch the rules off', async () => {
  await expect(database.app.query('alter table school disable row level security')).rejects.toThrow(/owner/)
  await expect(database.app.query('set role copybook_owner')).rejects.toThrow(/permission denied/)
  await expect(database.app.query('create table x (y int)')).rejects.toThrow(/permission denied/)
  await expect(database.app.query('select * from route')).rejects.toThrow(/permission denied/)
})

test('interleaved transactions on few connections never share a tenant', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(2), { minLength: 2, maxLength: 20 }), async order => {
      const seen = await Promise.all(
        order.map(index => {
          const trustId = index < 2 ? trusts[0] : trusts[1]
          const context = { trustId, actorId: null, schoolIds: [schools[index]!], trustWide: false }
          return inTenant(database.db, context, async tx => {
            const rows = await tx.selectFrom('school').select('id').execute()
            return rows.map(row => row.id)
          })
        }),
      )
      expect(seen).toEqual(order.map(index => [schools[index]]))
    }),
    { numRuns: 100 },
  )
})
