import { installDatabase } from '../database/install.ts'
import { setUpRoles } from '../database/roles.ts'
import { reactionQueue } from '../jobs/queue.ts'
import type { QueueDefinition } from '../jobs/queue.ts'
import type { PostgresServer } from '../postgres/start-postgres.ts'

export const TEMPLATE = 'copybook_template'
/** A throw-away server behind a socket: what matters here is that there are three roles, not their secret. */
export const TEST_PASSWORD = 'test-only'

/** Called once per test run, before any test: makes the database that test files clone. */
export async function prepareTemplate(
  server: PostgresServer,
  queues: readonly QueueDefinition[] = [reactionQueue],
): Promise<void> {
  const { host, port, user, password } = server
  const passwords = { owner: TEST_PASSWORD, app: TEST_PASSWORD, auth: TEST_PASSWORD }
  await setUpRoles({ host, port, user, password, database: 'postgres' }, TEMPLATE, passwords)
  const owner = { host, port, user: 'copybook_owner', password: TEST_PASSWORD, database: TEMPLATE }
  await installDatabase(owner, { queues, demo: false })
}
