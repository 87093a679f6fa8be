import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import type { OutboxRow } from './outbox-row.ts'

/**
 * Nothing more is posted on the account before then, so that not each post finds out by itself. A take-down still knocks
 * once, since networks count those apart and somebody may be waiting for it; refused itself, all wait.
 */
export async function holdAccount(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  act: OutboxRow['act'],
  { accountId, schoolId }: Pick<LoadedVariant, 'accountId' | 'schoolId'>,
  { until, why }: { until: Date; why: string },
): Promise<void> {
  const later = (column: 'posts_from' | 'removals_from') =>
    sql<Date>`greatest(account_pace.${sql.ref(column)}, ${until})`
  await tx
    .insertInto('account_pace')
    .values({
      trust_id: actor.trustId,
      account_id: accountId,
      school_id: schoolId,
      posts_from: until,
      removals_from: act === 'remove' ? until : null,
      why,
    })
    .onConflict(clash =>
      clash.columns(['trust_id', 'account_id']).doUpdateSet({
        posts_from: later('posts_from'),
        ...(act === 'remove' && { removals_from: later('removals_from') }),
        why,
      }),
    )
    .execute()
}
