import { londonDate } from '../../platform/clock.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { keyIsDead } from './key-is-dead.ts'
import { endOfKey, warningDue } from './key-life.ts'

/**
 * Tells of keys that will die unless somebody connects their account again: 14, 7 and 1 days before, once each, and on
 * the day itself. The pages read the same row, so what is on record is what people see.
 */
export async function tellOfEndings(context: Context): Promise<void> {
  const { tx, clock } = context
  const now = clock.now()
  const rows = await tx
    .selectFrom('account_credential as key')
    .innerJoin('account', join =>
      join.onRef('account.trust_id', '=', 'key.trust_id').onRef('account.id', '=', 'key.account_id'),
    )
    .select([
      'account.id',
      'account.school_id as schoolId',
      'key.expires_at as expiresAt',
      'key.refresh_expires_at as refreshExpiresAt',
      'key.refresh_at as refreshAt',
      'key.refresh_attempts as refreshAttempts',
      'key.told_days as toldDays',
    ])
    .where('key.dead_at', 'is', null)
    .where('account.state', '!=', 'closed')
    .execute()
  for (const { refreshAt, toldDays, ...row } of rows) {
    const renewable = refreshAt !== null
    const end = endOfKey({ ...row, renewable })
    if (end === null) continue
    if (end <= now) {
      const why = 'The key of this account has died of age. Connect the account again.'
      await keyIsDead(context, row, { by: 'time', kind: 'expired', why })
      continue
    }
    const due = warningDue(end, now)
    if (due !== null && (toldDays === null || due < toldDays)) await tell(context, row, end, due)
  }
}

async function tell(
  { tx, record }: Context,
  { id, schoolId }: { id: string; schoolId: string | null },
  end: Date,
  days: number,
): Promise<void> {
  await tx.updateTable('account_credential').set({ told_days: days }).where('account_id', '=', id).execute()
  record({
    kind: 'account.key-ending',
    subject: { kind: 'account', id },
    audience: audienceOf(schoolId),
    content: { ends: londonDate(end), daysBefore: days },
  })
}
