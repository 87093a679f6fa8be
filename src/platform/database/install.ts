import type { QueueDefinition } from '../jobs/queue.ts'
import { installJobs } from '../jobs/boss.ts'
import { AppError } from '../errors.ts'
import type { Connection } from './connect.ts'
import { createPool } from './connect.ts'
import { migrate } from './migrate.ts'

/**
 * Makes a database ready for this version, as its owner: schema, queues, and the mark that says whether it is
 * a demo. The mark is set once; a demo's database never becomes a real one, nor the other way round.
 */
export async function installDatabase(
  owner: Connection,
  { queues, demo }: { queues: readonly QueueDefinition[]; demo: boolean },
): Promise<void> {
  const pool = createPool(owner, 2)
  try {
    await migrate(pool)
    await installJobs(owner, pool, queues)
    await pool.query('insert into installation (demo) values ($1) on conflict do nothing', [demo])
    const { rows } = await pool.query<{ demo: boolean }>('select demo from installation')
    if (rows[0]?.demo !== demo) {
      throw new AppError(
        'unavailable',
        demo
          ? 'This database holds a real installation. The demo wants one of its own: set another COPYBOOK_DATA.'
          : 'This database was made by the demo. Start the demo with "npm run demo", or use another COPYBOOK_DATA.',
      )
    }
  } finally {
    await pool.end()
  }
}
