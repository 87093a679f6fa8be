import { execFile, spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, createPool } from '../platform/database/connect.ts'
import { inTenant, systemContext } from '../platform/database/tenancy.ts'
import type { PostgresServer } from '../platform/postgres/start-postgres.ts'
import { startExternalPostgres } from '../platform/testing/postgres.ts'
import { originOf } from './checkpoint.ts'
import { temporarySigningKey } from './signing-key.ts'
import { verifyTree } from './verify-tree.ts'

const EACH = 5000
const sourceOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
let server: PostgresServer | undefined

beforeAll(async () => {
  server = await startExternalPostgres()
})
afterAll(() => server?.stop())

test(`two servers append ${2 * EACH} entries to one external database at once: one gapless tree that verifies`, async context => {
  context.skip(server === undefined, 'no PostgreSQL 15 or newer on the PATH')
  if (server === undefined) return
  const databaseUrl = await setUp(server)
  const trustId = await addTrust(server)
  const servers = ['one', 'two'].map(name => startServer(databaseUrl, trustId, name))
  await Promise.all(servers.map(each => each.ready))
  const done = await Promise.all(servers.map(each => each.work()))
  const pool = createPool({ url: databaseUrl }, 2)
  try {
    const key = temporarySigningKey().verificationKey(originOf(trustId))
    const db = createDatabase(pool)
    const verified = await inTenant(db, systemContext(trustId), tx => verifyTree(tx, trustId, { key }))
    expect(verified).toMatchObject({ whole: true, size: 2 * EACH, open: 2 * EACH, withheld: 0, reason: null })
    const { of, turns } = await inTenant(db, systemContext(trustId), async tx => {
      const rows = await tx.selectFrom('evidence_payload').select('subject_id').orderBy('index').execute()
      const names = rows.map(row => row.subject_id)
      const turnsTaken = names.filter((name, i) => i > 0 && name !== names[i - 1]).length
      return {
        of: { one: names.filter(name => name === 'one').length, two: names.length },
        turns: turnsTaken,
      }
    })
    expect(of).toEqual({ one: EACH, two: 2 * EACH })
    // They really were at it at once, in turns, and no operation was torn apart: never more turns than operations.
    expect(turns).toBeGreaterThan(10)
    expect(turns).toBeLessThan(done.reduce((sum, each) => sum + each.operations, 0))
  } finally {
    await pool.end()
  }
}, 120_000)

const adminUrl = ({ host, port, user, password }: PostgresServer) =>
  `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`

/** By the command that an administrator runs. Answers with what it prints for the server. */
async function setUp(external: PostgresServer): Promise<string> {
  const copybook = sourceOf('../../bin/copybook.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [
    copybook,
    'db',
    'setup',
    '--admin-url',
    adminUrl(external),
  ])
  return /^DATABASE_URL=(?<url>.+)$/m.exec(stdout)!.groups!['url']!
}

async function addTrust({ host, port, user, password }: PostgresServer): Promise<string> {
  const pool = createPool({ host, port, user, password, database: 'copybook' }, 1)
  const { rows } = await pool.query<{ id: string }>(
    "insert into trust (name, created_at) values ('Fenland Trust', now()) returning id",
  )
  await pool.end()
  return rows[0]!.id
}

function startServer(databaseUrl: string, trustId: string, name: string) {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [sourceOf('./testing/append-many.ts'), trustId, name, String(EACH)],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    ready: lines.next(),
    async work(): Promise<{ operations: number; ms: number }> {
      const ended = once(child, 'exit')
      child.stdin.write('go\n')
      const { value } = await lines.next()
      await ended
      return JSON.parse(value as string) as { operations: number; ms: number }
    },
  }
}
