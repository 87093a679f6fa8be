import { join } from 'node:path'
import { queues } from '../../src/app.ts'
import { installDatabase } from '../../src/platform/database/install.ts'
import { ROLES, setUpRoles } from '../../src/platform/database/roles.ts'
import { startPostgres } from '../../src/platform/postgres/start-postgres.ts'

/** A PostgreSQL of its own, as a trust has one that outgrew its machine; `env` tells Copybook where it is. */
export async function startExternalDatabase(
  directory: string,
): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  const server = await startPostgres({ directory: join(directory, 'external') })
  const { host, port, user } = server
  const secret = 'of-this-run-only'
  const database = 'copybook_chaos'
  await setUpRoles({ host, port, user, password: server.password, database: 'postgres' }, database, {
    owner: secret,
    app: secret,
    auth: secret,
  })
  const as = (role: keyof typeof ROLES) => ({ host, port, user: ROLES[role], password: secret, database })
  await installDatabase(as('owner'), { queues, demo: true })
  const url = (role: keyof typeof ROLES): string => {
    const at = new URL(`postgres://localhost/${database}`)
    at.username = ROLES[role]
    at.password = secret
    at.port = String(port)
    at.searchParams.set('host', host)
    return at.href
  }
  return { env: { DATABASE_URL: url('app'), DATABASE_AUTH_URL: url('auth') }, stop: () => server.stop() }
}
