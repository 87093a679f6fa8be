import { PgBoss, fromKysely } from 'pg-boss'
import type pg from 'pg'
import type { Connection } from '../database/connect.ts'
import { ROLES } from '../database/roles.ts'
import type { Tx } from '../database/tables.ts'
import type { JobRequest } from '../operations/operation.ts'
import type { QueueDefinition } from './queue.ts'

/** Installs or upgrades pg-boss and its queues, as the owner; the server itself never changes a schema. */
export async function installJobs(
  owner: Connection,
  pool: pg.Pool,
  queues: readonly QueueDefinition[],
): Promise<void> {
  const boss = new PgBoss({ ...bossConnection(owner), supervise: false, schedule: false })
  await boss.start()
  try {
    for (const { name, policy, expireInSeconds, retryLimit } of queues) {
      const options = { expireInSeconds, retryLimit, retryBackoff: true }
      if (await boss.getQueue(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, { policy, ...options })
    }
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
  await pool.query(`grant usage on schema pgboss to ${ROLES.app}`)
  await pool.query(`grant select, insert, update, delete on all tables in schema pgboss to ${ROLES.app}`)
  await pool.query(`grant usage on all sequences in schema pgboss to ${ROLES.app}`)
  await pool.query(`grant execute on all functions in schema pgboss to ${ROLES.app}`)
}

/** The server's own pg-boss: sends and works, migrates nothing. The caller starts and stops it. */
export function createBoss(app: Connection, onError: (error: Error) => void): PgBoss {
  const boss = new PgBoss({ ...bossConnection(app), migrate: false, createSchema: false, max: 4 })
  boss.on('error', onError)
  return boss
}

/** Enqueues inside the caller's transaction: rolled back, there is no job. */
export async function sendJobs(
  boss: PgBoss,
  tx: Tx,
  trustId: string,
  jobs: readonly JobRequest[],
): Promise<void> {
  for (const { queue, data, startAfter, singletonKey } of jobs) {
    await boss.send(
      queue,
      { ...data, trustId },
      { db: fromKysely(tx), ...(startAfter && { startAfter }), ...(singletonKey && { singletonKey }) },
    )
  }
}

function bossConnection(
  connection: Connection,
): { connectionString: string } | Exclude<Connection, { url: string }> {
  return 'url' in connection ? { connectionString: connection.url } : connection
}
