import { sql } from 'kysely'
import { londonDate } from '../../platform/clock.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'

/** A no that is not looked for yet. */
export interface PendingAnswer {
  answerId: string
  personId: string
}

/** The noes of these people that hold today and that no withdrawal has taken up. */
export async function pendingAnswers(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  personIds: readonly string[],
): Promise<PendingAnswer[]> {
  const { rows } = await sql<PendingAnswer>`
    select said.answer_id as "answerId", said.person_id as "personId" from withdrawal_answer as said
    join consent_answer as answer on answer.trust_id = said.trust_id and answer.id = said.answer_id
    where said.person_id = ${anyOf(personIds)} and said.withdrawal_id is null
      and answer.from_date <= ${londonDate(clock.now())}`.execute(tx)
  return rows
}

/**
 * Notes of each answer the withdrawal that was opened for it, so that whoever said it may read the receipt. Where none was
 * opened nothing showed them: a later one, which another answer or a protection opens, is not theirs.
 */
export async function keepAnswers(
  { tx }: Pick<Context, 'tx'>,
  open: ReadonlyMap<string, string>,
  pending: readonly PendingAnswer[],
): Promise<void> {
  const byWithdrawal = Map.groupBy(pending, ({ personId }) => open.get(personId) ?? null)
  for (const [withdrawalId, answers] of byWithdrawal) {
    const ids = anyOf(answers.map(({ answerId }) => answerId))
    await (withdrawalId === null
      ? tx.deleteFrom('withdrawal_answer').where('answer_id', '=', ids).execute()
      : tx
          .updateTable('withdrawal_answer')
          .set({ withdrawal_id: withdrawalId })
          .where('answer_id', '=', ids)
          .execute())
  }
}
