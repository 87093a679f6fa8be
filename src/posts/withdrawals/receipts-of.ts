import type { Tx } from '../../platform/database/tables.ts'
import type { Receipt } from './receipt.ts'

/**
 * What a family reads behind its link: the latest receipt of each withdrawal that was opened for a no of this giver's, the
 * newest first. A receipt names nobody and quotes nothing; one that is not there yet is null. What came down because of
 * somebody else's no, or of a protection, is not theirs to read, and would tell that there is one.
 */
export async function receiptsOf(
  tx: Tx,
  { personId, giverId }: { personId: string; giverId: string },
): Promise<{ saidAt: Date; receipt: Receipt | null }[]> {
  const rows = await tx
    .selectFrom('withdrawal')
    .innerJoin('withdrawal_answer as said', 'said.withdrawal_id', 'withdrawal.id')
    .innerJoin('consent_answer as answer', 'answer.id', 'said.answer_id')
    .select(['withdrawal.receipt', 'withdrawal.interim'])
    .select(eb => eb.fn.max<Date>('answer.recorded_at').as('saidAt'))
    .where('withdrawal.person_id', '=', personId)
    .where('answer.giver_id', '=', giverId)
    .groupBy(['withdrawal.trust_id', 'withdrawal.id'])
    .orderBy('withdrawal.opened_at', 'desc')
    .execute()
  return rows.map(({ saidAt, receipt, interim }) => ({ saidAt, receipt: receipt ?? interim }))
}
