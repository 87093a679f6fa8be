import { londonDate } from '../../platform/clock.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'

/**
 * Reminds once of each look that is due: at what the school likes and follows, and at the line on an account's profile.
 * Who looks after the account hears it by mail (`tell-keepers.ts`); the pages read the same day.
 */
export async function sweepFollowing({ tx, clock, record }: Context): Promise<void> {
  const today = londonDate(clock.now())
  const pages = await tx
    .updateTable('following')
    .set({ reminded: true })
    .where('state', '=', 'approved')
    .where('reminded', '=', false)
    .where('look_due', '<=', today)
    .returning(['account_id as accountId', 'school_id as schoolId'])
    .execute()
  const lines = await tx
    .updateTable('profile_line')
    .set({ reminded: true })
    .where('reminded', '=', false)
    .where('look_due', '<=', today)
    .where('account_id', 'in', eb => eb.selectFrom('account').select('id').where('state', '!=', 'closed'))
    .returning(['account_id as accountId', 'school_id as schoolId'])
    .execute()
  for (const [accountId, due] of Map.groupBy([...pages, ...lines], one => one.accountId)) {
    record({
      kind: 'account.look-due',
      subject: { kind: 'account', id: accountId },
      audience: audienceOf(due[0]!.schoolId),
      content: { looks: due.length },
    })
  }
}
