import { Client, DatabaseError } from 'pg'
import type { ClientConfig } from 'pg'
import { AppError } from '../errors.ts'

/** invalid_password of PostgreSQL's table of error codes. */
const wrongPassword = '28P01'

/** Shows that the server lets us in. Throws `unavailable` with what to do when it does not. */
export async function greet(server: ClientConfig): Promise<void> {
  const client = new Client({ ...server, database: 'postgres', connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.query('select 1')
  } catch (cause) {
    const message =
      cause instanceof DatabaseError && cause.code === wrongPassword
        ? 'The embedded database has another password than keys/postgres.password. Restore that file from your backup, or set COPYBOOK_DATA to a new directory.'
        : `The embedded database runs but does not answer at ${server.host ?? ''}. Stop Copybook, then start it again.`
    throw new AppError('unavailable', message, { cause })
  } finally {
    await client.end().catch(() => {})
  }
}
