import type { Context } from '../../platform/operations/operation.ts'
import { DESK } from '../desk-entries.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import type { HandPack } from './pack-of.ts'
import type { ActRow } from './take-act.ts'

/** Only a person can do it: it waits for one, with the steps. */
export async function settleByHand(
  { tx, record }: Context,
  row: ActRow,
  { text, checklist, openUrl }: HandPack,
): Promise<void> {
  await tx
    .updateTable('comment_act')
    .set({ state: 'by-hand', lease: null, leased_until: null, failure: null, failure_kind: null })
    .set({ network: JSON.stringify({ text, checklist, openUrl }) })
    .where('id', '=', row.id)
    .execute()
  record({
    kind: DESK.acted,
    subject: { kind: 'comment', id: row.comment_id },
    audience: audienceFor(row.school_id, row.case_id),
    content: { actId: row.id, accountId: row.account_id, act: row.act, said: 'by-hand', status: null },
  })
}
