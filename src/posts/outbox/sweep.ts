import type { Runner } from '../../platform/operations/runner.ts'

const MOST_AT_ONCE = 50

/** The rows of a trust that are due: decided and waited for, to be tried again, or left by a dead worker. */
export function dueRows(runner: Runner, trustId: string): Promise<string[]> {
  return runner.runSystem(trustId, 'sweep', async ({ tx, clock }) => {
    const rows = await tx
      .selectFrom('outbox')
      .select('id')
      .where('state', 'in', ['waiting', 'sending', 'unknown'])
      .where('due_at', '<=', clock.now())
      .orderBy('due_at')
      .limit(MOST_AT_ONCE)
      .execute()
    return rows.map(row => row.id)
  })
}
