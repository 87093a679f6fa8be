import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { receiptOf } from './receipt.ts'

/** Whoever withdrew hears after a day how far it is, if it is not done. */
const INTERIM_AFTER_MS = 24 * 60 * 60_000
const AT_ONCE = 100

/** Issues the receipts of withdrawals whose list is complete and done, and interim ones of those that take long. */
export async function issueReceipts({ tx, clock, record }: Context): Promise<void> {
  const now = clock.now()
  const rows = await tx
    .selectFrom('withdrawal')
    .select(['id', 'person_id as personId', 'school_id as schoolId', 'lost', 'opened_at as openedAt'])
    .select('interim_at as interimAt')
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('withdrawal_item as item')
            .select('item.source_id')
            .whereRef('item.withdrawal_id', '=', 'withdrawal.id')
            .where('item.state', '!=', 'done'),
        )
        .as('isWaiting'),
    )
    .select('listed_at as listedAt')
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
  const late = new Date(now.getTime() - INTERIM_AFTER_MS)
  const isDone = (row: (typeof rows)[number]) => !row.isWaiting && row.listedAt !== null
  const due = rows.filter(row => isDone(row) || (row.interimAt === null && row.openedAt <= late))
  for (const row of due.slice(0, AT_ONCE)) {
    const items = await tx
      .selectFrom('withdrawal_item as item')
      .leftJoin('account', 'account.id', 'item.account_id')
      .select(['account.channel', 'item.found_as as foundAs', 'item.state'])
      .select(['item.ended_as as endedAs', 'item.settled_at as settledAt'])
      .where('item.withdrawal_id', '=', row.id)
      .execute()
    const counted = receiptOf({ openedAt: row.openedAt, lost: row.lost, at: now }, items)
    const receipt = { ...counted, isInterim: !isDone(row) }
    const issued = JSON.stringify(receipt)
    await tx
      .updateTable('withdrawal')
      .set(
        receipt.isInterim
          ? { interim: issued, interim_at: now }
          : { receipt: issued, settled_at: now, state: 'settled' },
      )
      .where('id', '=', row.id)
      .execute()
    record({
      kind: receipt.isInterim ? 'withdrawal.interim-receipt' : 'withdrawal.settled',
      subject: { kind: 'person', id: row.personId },
      audience: audienceOf(row.schoolId),
      content: { withdrawalId: row.id, found: receipt.found, done: receipt.done, open: receipt.open },
    })
  }
}
