import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Tables } from './tables.ts'

/** How to reach a database: a URL, or the socket of the embedded one. */
export type Connection =
  | { url: string }
  | { host: string; port: number; user: string; password: string; database: string }

/** `bigint` columns (counts, entry indexes) are numbers: none comes near 2^53. `date` stays `YYYY-MM-DD`. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)

/** A pool of `max` connections. The caller ends it. */
export function createPool(connection: Connection, max: number): pg.Pool {
  const settings = 'url' in connection ? { connectionString: connection.url } : connection
  const pool = new pg.Pool({ ...settings, max, application_name: 'copybook' })
  // A connection that dies while idle (the server restarts) must not end the process: the next query gets
  // a new one, or the error.
  pool.on('error', () => {})
  return pool
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
