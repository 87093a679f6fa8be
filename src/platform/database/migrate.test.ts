import { expect, inject, onTestFinished, test } from 'vitest'
import type pg from 'pg'
import { randomUUID } from 'node:crypto'
import { createPool } from './connect.ts'
import { assertCurrentSchema, migrate } from './migrate.ts'
import { ROLES } from './roles.ts'
import { TEST_PASSWORD } from '../testing/template.ts'

/** An empty database that the plain owner of the schema owns; nothing is migrated in it yet. */
async function emptyDatabase(): Promise<pg.Pool> {
  const { host, port, user, password } = inject('postgres')
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  const admin = createPool({ host, port, user, password, database: 'postgres' }, 1)
  await admin.query(`create database ${name} template template0 owner ${ROLES.owner}`)
  const owner = createPool({ host, port, user: ROLES.owner, password: TEST_PASSWORD, database: name }, 4)
  onTestFinished(async () => {
    await owner.end()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  return owner
}

test('a plain owner migrates an empty database, each file once and in order', async () => {
  const owner = await emptyDatabase()
  const ran = await migrate(owner)
  expect(ran[0]).toBe('0001-tenancy.sql')
  expect(ran).toEqual([...ran].sort())
  expect(await migrate(owner)).toEqual([])
  await expect(assertCurrentSchema(owner)).resolves.toBeUndefined()
})

test('of two servers that start at once one migrates, and the other finds it done', async () => {
  const owner = await emptyDatabase()
  const both = await Promise.all([migrate(owner), migrate(owner)])
  const [ran, idle] = both.toSorted((a, b) => b.length - a.length)
  expect(ran!.length).toBeGreaterThan(5)
  expect(idle).toEqual([])
})

test('a file that was changed after it ran is refused, and named', async () => {
  const owner = await emptyDatabase()
  await migrate(owner)
  await owner.query("update schema_migration set sha256 = repeat('0', 64) where name = '0002-people.sql'")
  await expect(migrate(owner)).rejects.toThrow(/0002-people\.sql was changed after it ran/)
  // The lock is given back: the next one is refused for the same reason, not left waiting.
  await expect(migrate(owner)).rejects.toThrow(/0002-people\.sql/)
})

test('a file that fails leaves nothing of itself, and can be run again', async () => {
  const owner = await emptyDatabase()
  await owner.query('create table api_token (in_the_way int)')
  await expect(migrate(owner)).rejects.toThrow(/0002-people\.sql failed; nothing of it was kept/)
  const { rows } = await owner.query<{ name: string }>('select name from schema_migration')
  expect(rows.map(row => row.name)).toEqual(['0001-tenancy.sql'])
  expect((await owner.query("select to_regclass('person') as person")).rows).toEqual([{ person: null }])
  await owner.query('drop table api_token')
  expect((await migrate(owner))[0]).toBe('0002-people.sql')
})

test('a server on an older database says which command to run', async () => {
  const owner = await emptyDatabase()
  await migrate(owner)
  await owner.query('delete from schema_migration where name = (select max(name) from schema_migration)')
  await expect(assertCurrentSchema(owner)).rejects.toThrow(/copybook db migrate/)
})

test('a server that is older than its database does not touch it', async () => {
  const owner = await emptyDatabase()
  await migrate(owner)
  await owner.query("insert into schema_migration (name, sha256) values ('9999-later.sql', '')")
  await expect(assertCurrentSchema(owner)).rejects.toThrow(/newer version/)
})

test('a server on a database that was never migrated says so too', async () => {
  await expect(assertCurrentSchema(await emptyDatabase())).rejects.toThrow(/copybook db migrate/)
})
