import { beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../testing/database.ts'
import { databaseForFile } from '../testing/database.ts'
import { createPool } from './connect.ts'
import { assertLeastPrivilege, setUpStatements } from './roles.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await databaseForFile()
})

test('the server’s own role may go on', async () => {
  await expect(assertLeastPrivilege(database.app)).resolves.toBeUndefined()
})

test.each(['admin', 'owner'] as const)(
  'as %s the server does not start, and says what to run',
  async role => {
    const refused = assertLeastPrivilege(database[role])
    await expect(refused).rejects.toMatchObject({ code: 'unavailable' })
    await expect(refused).rejects.toThrow(/copybook db setup --admin-url .* copybook_app/)
  },
)

test.each([
  ['step round row-level security', 'bypassrls'],
  ['make roles', 'createrole'],
])('a role that may %s is too strong', async (_what, attribute) => {
  const name = `strong_${attribute}`
  await database.admin.query(`create role ${name} login ${attribute} password 'x'`)
  const { host, port } = database.connection('app') as { host: string; port: number }
  const pool = createPool({ host, port, user: name, password: 'x', database: database.name }, 1)
  try {
    await database.admin.query(`grant connect on database ${database.name} to ${name}`)
    await expect(assertLeastPrivilege(pool)).rejects.toThrow(/may do more than the server should/)
  } finally {
    await pool.end()
    await database.admin.query(`drop owned by ${name}`)
    await database.admin.query(`drop role ${name}`)
  }
})

test('the sign-in library’s role sees its own schema and nothing else, and the server none of that', async () => {
  const auth = createPool(database.connection('auth'), 1)
  try {
    expect((await auth.query('select count(*)::int as n from "user"')).rows).toEqual([{ n: 0 }])
    for (const table of ['person', 'trust', 'evidence_payload', 'route']) {
      await expect(auth.query(`select * from public.${table}`)).rejects.toThrow(/permission denied/)
    }
  } finally {
    await auth.end()
  }
  await expect(database.app.query('select * from auth."user"')).rejects.toThrow(/permission denied/)
})

test('a database’s name and the passwords are quoted in what an administrator runs', () => {
  const statements = setUpStatements('a"b; drop', { owner: "o'; x", app: 'a', auth: 'b' })
  expect(statements.join('\n')).toContain(`"a""b; drop"`)
  expect(statements.join('\n')).toContain(`'o''; x'`)
  expect(statements.every(statement => !/\bsuperuser/.test(statement.replaceAll('nosuperuser', '')))).toBe(
    true,
  )
})
