import { randomBytes } from 'node:crypto'
import { keyPath, readOrCreateKey } from '../key-file.ts'
import type { PostgresServer } from '../postgres/start-postgres.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import type { Connection } from './connect.ts'
import { createPool } from './connect.ts'
import type { RolePasswords } from './roles.ts'
import { ROLES, setUpRoles } from './roles.ts'

const DATABASE = 'copybook'

export interface EmbeddedDatabase {
  connections: Record<keyof typeof ROLES, Connection>
  stop(): Promise<void>
}

/** Starts (or joins) the PostgreSQL of a data directory, with Copybook's three roles and database in it. */
export async function startEmbeddedDatabase(
  directory: string,
  log: (message: string) => void,
): Promise<EmbeddedDatabase> {
  const server = await startPostgres({ directory, log })
  const passwords = await rolePasswords(directory)
  if (!(await rolesAreThere(server, passwords))) {
    const { host, port, user, password } = server
    await setUpRoles({ host, port, user, password, database: 'postgres' }, DATABASE, passwords)
  }
  const as = (role: keyof typeof ROLES): Connection => ({
    host: server.host,
    port: server.port,
    user: ROLES[role],
    password: passwords[role],
    database: DATABASE,
  })
  return {
    connections: { owner: as('owner'), app: as('app'), auth: as('auth') },
    stop: () => server.stop(),
  }
}

async function rolePasswords(directory: string): Promise<RolePasswords> {
  const secret = () => randomBytes(24).toString('base64url')
  const file = await readOrCreateKey(keyPath(directory, 'database-roles.json'), () =>
    JSON.stringify({ owner: secret(), app: secret(), auth: secret() }),
  )
  return JSON.parse(file.toString('utf8')) as RolePasswords
}

/** A later start finds everything in place and saves itself the administrator's statements. */
async function rolesAreThere(server: PostgresServer, passwords: RolePasswords): Promise<boolean> {
  const { host, port } = server
  const pool = createPool({ host, port, user: ROLES.owner, password: passwords.owner, database: DATABASE }, 1)
  try {
    await pool.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await pool.end()
  }
}

/** Drops the database of a data directory, for a demo that was never finished. Its server is stopped after. */
export async function dropEmbeddedDatabase(directory: string): Promise<void> {
  const { host, port, user, password, stop } = await startPostgres({ directory })
  const pool = createPool({ host, port, user, password, database: 'postgres' }, 1)
  await pool.query(`drop database if exists ${DATABASE} with (force)`)
  await pool.end()
  await stop()
}
