import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { readAgain } from '../mentions/read-again.ts'
import { isReadingBehind, readDueMentions } from '../mentions/read-due-mentions.ts'
import { gather } from './gather.ts'
import { gatherDue } from './gather-due.ts'
import { issueReceipts } from './issue-receipts.ts'
import { settleItems } from './settle-items.ts'
import type { WithdrawalCause } from './tables.ts'

/** How much of one thing a sweep does before it lets the others go on: some seconds' work at the most. */
const MOST_ROUNDS = 10

/**
 * What withdrawals need that nobody does: texts are read for whom they name, lost yeses are followed up, lists that were
 * incomplete are gathered again, items are settled and receipts issued. Each step is a transaction of its own.
 */
export async function sweepWithdrawals(runner: Runner, trustId: string): Promise<void> {
  const step = <T>(work: (context: Context) => Promise<T>) => runner.runSystem(trustId, 'withdrawals', work)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if ((await step(context => readDueMentions(context))) === 0) break
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if ((await step(context => readAgain(context))) === null) break
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if ((await step(context => gatherDue(context))) === 0) break
  }
  await step(async context => {
    if (await isReadingBehind(context)) return
    const rows = await context.tx
      .selectFrom('withdrawal')
      .select(['person_id as personId', 'cause'])
      .where('state', '=', 'open')
      .where('listed_at', 'is', null)
      .limit(MOST_PEOPLE)
      .execute()
    if (rows.length === 0) return
    await gather(
      context,
      new Map(rows.map(({ personId, cause }): [string, WithdrawalCause] => [personId, cause])),
    )
  })
  await step(settleItems)
  await step(issueReceipts)
}

const MOST_PEOPLE = 25
