import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { queues } from '../app.ts'
import type { Connection } from '../platform/database/connect.ts'
import { createPool } from '../platform/database/connect.ts'
import { assertCurrentSchema } from '../platform/database/migrate.ts'
import { assertLeastPrivilege } from '../platform/database/roles.ts'
import type { PostgresServer } from '../platform/postgres/start-postgres.ts'
import { startExternalPostgres, startTemporaryPostgres } from '../platform/testing/postgres.ts'
import { databaseCommand } from './database.ts'

/**
 * On the PostgreSQL of this machine where there is one of version 15 or newer, else on a second embedded one:
 * not on the server of this test run, whose roles every other test signs in as.
 */
let server: PostgresServer
let adminUrl = ''
const out: string[] = []
const err: string[] = []
const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }

beforeAll(async () => {
  server = (await startExternalPostgres()) ?? (await startTemporaryPostgres())
  const url = new URL('postgres://localhost/postgres')
  url.username = server.user
  url.password = server.password
  url.port = String(server.port)
  url.searchParams.set('host', server.host)
  adminUrl = url.href
})
afterAll(() => server.stop())

const setting = (name: string): string =>
  out.find(line => line.startsWith(`${name}=`))!.slice(name.length + 1)
const as = (url: string): Connection => ({ url })

describe('copybook db', () => {
  test('without an address it says what it wants', async () => {
    expect(await databaseCommand([], io, queues)).toBe(2)
    expect(await databaseCommand(['setup'], io, queues)).toBe(2)
    expect(await databaseCommand(['migrate'], io, queues)).toBe(2)
    expect(out.join('\n')).toContain('--admin-url URL')
  })

  test('setup --print shows the SQL and touches nothing', async () => {
    out.length = 0
    expect(await databaseCommand(['setup', '--print', '--database', 'trust_db'], io, queues)).toBe(0)
    expect(out.join('\n')).toMatch(/create role copybook_owner[\s\S]*create database "trust_db"/)
    expect(out.every(line => line.endsWith(';'))).toBe(true)
  })

  test('setup makes a database that the server may start on, with the settings that it prints', async () => {
    out.length = 0
    expect(await databaseCommand(['setup', '--admin-url', adminUrl], io, queues)).toBe(0)
    const app = createPool(as(setting('DATABASE_URL')), 1)
    const auth = createPool(as(setting('DATABASE_AUTH_URL')), 1)
    try {
      await assertLeastPrivilege(app)
      await assertCurrentSchema(app)
      expect((await app.query('select demo from installation')).rows).toEqual([{ demo: false }])
      expect((await app.query('select name from pgboss.queue order by 1')).rows).toContainEqual({
        name: 'reaction',
      })
      expect((await auth.query('select count(*)::int as n from "user"')).rows).toEqual([{ n: 0 }])
      await expect(auth.query('select * from public.person')).rejects.toThrow(/permission denied/)
    } finally {
      await Promise.all([app.end(), auth.end()])
    }
  })

  test('no tenant, the wrong school, no case membership: no rows, as the server’s role, in SQL', async () => {
    const admin = createPool(as(adminUrl.replace('/postgres?', '/copybook?')), 1)
    const app = createPool(as(setting('DATABASE_URL')), 1)
    const [trust, school, other] = [randomUUID(), randomUUID(), randomUUID()]
    try {
      await admin.query("insert into trust (id, name, created_at) values ($1, 'T', now())", [trust])
      for (const id of [school, other]) {
        await admin.query(
          "insert into school (trust_id, id, key, name, phase, age_from, age_to, contacts) values ($1, $2, $3, 'S', 'primary', 4, 11, '{}')",
          [trust, id, id],
        )
      }
      const [member, head, caseId] = [randomUUID(), randomUUID(), randomUUID()]
      for (const id of [member, head]) {
        await admin.query(
          "insert into person (trust_id, id, school_id, name, kind, created_at) values ($1, $2, $3, 'N', 'employee', now())",
          [trust, id, school],
        )
      }
      await admin.query(
        'insert into case_file (trust_id, id, school_id, opened_at) values ($1, $2, $3, now())',
        [trust, caseId, school],
      )
      await admin.query(
        "insert into case_member (trust_id, case_id, person_id, from_date) values ($1, $2, $3, '2026-01-01')",
        [trust, caseId, member],
      )
      await admin.query(
        "insert into post (trust_id, school_id, case_id, author_id, title, created_at) values ($1, $2, $3, $4, 'T', now())",
        [trust, school, caseId, member],
      )
      const seenIn = async (table: 'school' | 'post', ...settings: [string, string][]) => {
        await app.query('begin')
        for (const [name, value] of settings)
          await app.query('select set_config($1, $2, true)', [name, value])
        const { rows } = await app.query<{ id: string }>(`select id from ${table}`)
        await app.query('rollback')
        return rows.map(row => row.id)
      }
      const seen = (...settings: [string, string][]) => seenIn('school', ...settings)
      expect(await seen()).toEqual([])
      expect(await seen(['app.trust_id', trust])).toEqual([])
      expect(await seen(['app.trust_id', randomUUID()], ['app.trust_wide', 'on'])).toEqual([])
      expect(await seen(['app.trust_id', trust], ['app.school_ids', school])).toEqual([school])
      const asStaff = (id: string) =>
        seenIn('post', ['app.trust_id', trust], ['app.school_ids', school], ['app.actor_id', id])
      expect(await asStaff(member)).toHaveLength(1)
      expect(await asStaff(head)).toEqual([])
      expect(await seenIn('post', ['app.trust_id', trust], ['app.trust_wide', 'on'])).toEqual([])
    } finally {
      await Promise.all([admin.end(), app.end()])
    }
  })

  test('setup run again renews the passwords and keeps the data; migrate as the owner finds nothing to do', async () => {
    const [before, owner] = [setting('DATABASE_URL'), err.at(-1)!.replace(/^.*: (?=postgres)/, '')]
    expect(await databaseCommand(['migrate', '--owner-url', owner], io, queues)).toBe(0)
    out.length = 0
    expect(await databaseCommand(['setup', '--admin-url', adminUrl], io, queues)).toBe(0)
    expect(setting('DATABASE_URL')).not.toBe(before)
    const app = createPool(as(setting('DATABASE_URL')), 1)
    const old = createPool(as(before), 1)
    try {
      expect((await app.query('select has_trust() as any')).rows).toEqual([{ any: true }])
      await expect(old.query('select 1')).rejects.toThrow(/password|authentication/)
    } finally {
      await Promise.all([app.end(), old.end()])
    }
  })
})
