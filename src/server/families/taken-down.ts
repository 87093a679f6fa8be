import type { FamilyParts } from '../../consent/families/family-page.ts'
import { withAsk } from '../../consent/families/family-page.ts'
import type { Receipt } from '../../posts/withdrawals/receipt.ts'
import { receiptsOf } from '../../posts/withdrawals/receipts-of.ts'

/** What came of a no that this person said: when it was said, and the receipt; null while nothing is settled yet. */
export interface TakenDown {
  since: Date
  receipt: Receipt | null
}

/** A withdrawal is opened by a job soon after the answer that it is about. */
const SOON_MS = 15 * 60_000

/**
 * The receipts of whoever holds a link, the newest first: of their own noes only. What came down because of somebody
 * else's, or of a protection, is not theirs to read, and would tell that there is one.
 */
export async function readTakenDown(parts: FamilyParts, token: string): Promise<TakenDown[]> {
  const found = await withAsk(parts, token, async ({ tx }, ask) => {
    const receipts = await receiptsOf(tx, ask.pupil_id)
    if (receipts.length === 0) return []
    const noes = await tx
      .selectFrom('consent_answer')
      .select('recorded_at as at')
      .where('person_id', '=', ask.pupil_id)
      .where('giver_id', '=', ask.giver_id)
      .where('answer', 'in', ['withdrawn', 'refused'])
      .execute()
    const isTheirs = (openedAt: Date): boolean =>
      noes.some(({ at }) => at <= openedAt && openedAt.getTime() - at.getTime() <= SOON_MS)
    return receipts
      .filter(({ openedAt }) => isTheirs(openedAt))
      .map(({ openedAt, receipt }) => ({ since: openedAt, receipt }))
  })
  return found ?? []
}
