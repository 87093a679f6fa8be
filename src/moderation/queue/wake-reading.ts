import type { Runner } from '../../platform/operations/runner.ts'
import { seeAllComments } from '../intake/hold-intake.ts'
import { readJob } from './reading-queue.ts'

/** Asks for a reading where a trust has something to be read: a job may be lost, a row is not. */
export async function wakeReading(runner: Runner, trustId: string): Promise<void> {
  await runner.runSystem(trustId, 'sweep', async context => {
    await seeAllComments(context)
    const waiting = await context.tx
      .selectFrom('desk_item')
      .select('comment_id')
      .where('state', '=', 'to-read')
      .limit(1)
      .executeTakeFirst()
    if (waiting) context.enqueue(readJob(trustId))
  })
}
