import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { createDatabase, createPool } from '../src/platform/database/connect.ts'
import { ROLES } from '../src/platform/database/roles.ts'
import type { Tables } from '../src/platform/database/tables.ts'
import { startPostgres } from '../src/platform/postgres/start-postgres.ts'
import { prepareTemplate, TEMPLATE, TEST_PASSWORD } from '../src/platform/testing/template.ts'
import { buildWorld } from '../src/testing/world.ts'

export interface BenchWorld {
  /** A superuser's, for loading. */
  admin: Pool
  /** As the app connects. */
  db: Kysely<Tables>
  world: Awaited<ReturnType<typeof buildWorld>>
}

/** Measures on an embedded PostgreSQL of its own with the example world in it, and clears it away. */
export async function withWorld<T>(name: string, measure: (on: BenchWorld) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), `copybook-bench-${name}-`))
  const server = await startPostgres({ directory })
  try {
    await prepareTemplate(server)
    const { host, port, user, password } = server
    const connect = (as: { user: string; password: string }) =>
      createPool({ host, port, database: TEMPLATE, ...as }, 4)
    const admin = connect({ user, password })
    const app = connect({ user: ROLES.app, password: TEST_PASSWORD })
    const measured = await measure({ admin, db: createDatabase(app), world: await buildWorld(admin) })
    await Promise.all([admin.end(), app.end()])
    return measured
  } finally {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
