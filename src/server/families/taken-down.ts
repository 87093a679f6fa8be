import type { FamilyParts } from '../../consent/families/family-page.ts'
import { withAsk } from '../../consent/families/family-page.ts'
import type { Receipt } from '../../posts/withdrawals/receipt.ts'
import { receiptsOf } from '../../posts/withdrawals/receipts-of.ts'

/** What came of a no that this person said: when it was said, and the receipt; null while nothing is settled yet. */
export interface TakenDown {
  since: Date
  receipt: Receipt | null
}

/** The receipts of whoever holds a link, the newest first: of their own noes only. */
export async function readTakenDown(parts: FamilyParts, token: string): Promise<TakenDown[]> {
  const found = await withAsk(parts, token, ({ tx }, ask) =>
    receiptsOf(tx, { personId: ask.pupil_id, giverId: ask.giver_id }),
  )
  return (found ?? []).map(({ saidAt, receipt }) => ({ since: saidAt, receipt }))
}
