import pg from 'pg'
import { AppError } from '../errors.ts'
import type { Connection } from './connect.ts'
import { createPool } from './connect.ts'

/**
 * The three roles of the database. The owner migrates; the server runs as `app`, which owns nothing, creates
 * nothing and cannot step round row-level security; the sign-in library has a role that sees its own schema
 * only. Even a server that is taken over cannot rewrite the record.
 */
export const ROLES = { owner: 'copybook_owner', app: 'copybook_app', auth: 'copybook_auth' } as const

export type RolePasswords = Record<keyof typeof ROLES, string>

/** The statements that make (or, run again, renew) the roles and the database, for an administrator to read. */
export function setUpStatements(database: string, passwords: RolePasswords): string[] {
  const name = pg.escapeIdentifier(database)
  const roles = (Object.keys(ROLES) as (keyof typeof ROLES)[]).flatMap(key => [
    `do $$ begin create role ${ROLES[key]}; exception when duplicate_object then null; end $$`,
    `alter role ${ROLES[key]} with login nosuperuser nobypassrls nocreatedb nocreaterole ${inherits(key)} password ${pg.escapeLiteral(passwords[key])}`,
  ])
  return [
    ...roles,
    `alter role ${ROLES.auth} set search_path = auth`,
    `create database ${name} encoding 'UTF8' template template0`,
    `alter database ${name} owner to ${ROLES.owner}`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${ROLES.app}, ${ROLES.auth}`,
  ]
}

/** Before PostgreSQL 16 a database's owner has its schema `public` only through an inherited membership. */
function inherits(key: keyof typeof ROLES): string {
  return key === 'owner' ? 'inherit' : 'noinherit'
}

/** Runs the statements as an administrator. A database that is there already is kept. */
export async function setUpRoles(
  admin: Connection,
  database: string,
  passwords: RolePasswords,
): Promise<void> {
  const pool = createPool(admin, 1)
  try {
    for (const statement of setUpStatements(database, passwords)) {
      await pool.query(statement).catch((error: unknown) => {
        const exists = error instanceof pg.DatabaseError && error.code === '42P04'
        if (!exists) throw error
      })
    }
  } finally {
    await pool.end()
  }
}

/** Refuses to go on as a role that could step round row-level security, and says what to run. */
export async function assertLeastPrivilege(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; too_strong: boolean; owns: boolean; creates: boolean }>(`
    select current_user as name,
      (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user) as too_strong,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'auth', 'pgboss') and pg_has_role(current_user, c.relowner, 'member')) as owns,
      has_schema_privilege(current_user, 'public', 'create') as creates`)
  const role = rows[0]!
  if (role.too_strong || role.owns || role.creates) {
    throw new AppError(
      'unavailable',
      `DATABASE_URL signs in as "${role.name}", which may do more than the server should. ` +
        `Run "copybook db setup --admin-url …" and use the URL of ${ROLES.app} that it prints.`,
    )
  }
}
