import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import type pg from 'pg'
import { AppError } from '../errors.ts'

const MIGRATIONS = new URL('./migrations/', import.meta.url)
/** Any fixed number: two servers that start at once must not both migrate. */
const LOCK = 7_302_118

/**
 * Brings a database to the present schema, as its owner. Each numbered file runs once, in a transaction of
 * its own; a file that was changed after it ran is refused, because a schema that nobody can name is worse
 * than an old one. Returns the names of the files that ran now.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create table if not exists schema_migration (
      name text primary key, sha256 text not null, at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from schema_migration',
    )
    const done = new Map(rows.map(row => [row.name, row.sha256]))
    const ran: string[] = []
    for (const file of await migrationFiles()) {
      const before = done.get(file.name)
      if (before === file.sha256) continue
      if (before !== undefined) {
        throw new AppError(
          'unavailable',
          `Migration ${file.name} was changed after it ran. Restore the file.`,
        )
      }
      await runOne(client, file)
      ran.push(file.name)
    }
    return ran
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    client.release()
  }
}

/** Refuses a database of another version than this program's, and says what to run. */
export async function assertCurrentSchema(pool: pg.Pool): Promise<void> {
  const done = await namesOfDone(pool)
  const names = (await migrationFiles()).map(file => file.name)
  if (names.some(name => !done.includes(name))) {
    throw new AppError(
      'unavailable',
      'The database is of an older version. Run "copybook db migrate" as its owner.',
    )
  }
  if (done.some(name => !names.includes(name))) {
    throw new AppError(
      'unavailable',
      'The database is of a newer version than this Copybook. Start the newer one.',
    )
  }
}

async function namesOfDone(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool
    .query<{ name: string }>('select name from schema_migration')
    .catch((error: { code?: string }) => {
      // 42P01: there is no such table, so nothing was ever migrated here.
      if (error.code === '42P01') return { rows: [] }
      throw error
    })
  return rows.map(row => row.name)
}

interface MigrationFile {
  name: string
  sql: string
  sha256: string
}

async function migrationFiles(): Promise<MigrationFile[]> {
  const names = (await readdir(MIGRATIONS)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(new URL(name, MIGRATIONS), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function runOne(client: pg.PoolClient, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.sql)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [
      file.name,
      file.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new AppError('unavailable', `Migration ${file.name} failed; nothing of it was kept.`, {
      cause: error,
    })
  }
}
