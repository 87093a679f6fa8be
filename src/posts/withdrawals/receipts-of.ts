import type { Tx } from '../../platform/database/tables.ts'
import type { Receipt } from './receipt.ts'

/**
 * What a family reads behind its link: the latest receipt of each withdrawal about this person, the newest first. A
 * receipt names nobody and quotes nothing; one that is not there yet is null, and the day that it was opened stands for it.
 * For a person who is protected it says no more than for anybody else.
 */
export async function receiptsOf(
  tx: Tx,
  personId: string,
): Promise<{ openedAt: Date; receipt: Receipt | null }[]> {
  const rows = await tx
    .selectFrom('withdrawal')
    .select(['opened_at as openedAt', 'receipt', 'interim'])
    .where('person_id', '=', personId)
    .orderBy('opened_at', 'desc')
    .execute()
  return rows.map(({ openedAt, receipt, interim }) => ({ openedAt, receipt: receipt ?? interim }))
}
