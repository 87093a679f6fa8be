import type { Runner } from '../../platform/operations/runner.ts'
import { seeAllComments } from '../intake/hold-intake.ts'
import { actsJob } from './acts-queue.ts'

/** Asks for a worker for each account of a trust on which something is due: a job may be lost, a row is not. */
export async function wakeActs(runner: Runner, trustId: string): Promise<void> {
  await runner.runSystem(trustId, 'sweep', async context => {
    await seeAllComments(context)
    const accounts = await context.tx
      .selectFrom('comment_act')
      .select('account_id as id')
      .distinct()
      .where('state', 'in', ['waiting', 'acting'])
      .where('due_at', '<=', context.clock.now())
      .execute()
    for (const { id } of accounts) context.enqueue(actsJob(id))
  })
}
