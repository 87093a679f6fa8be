import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { takeDownWithoutYes } from '../take-down-without-yes.ts'
import { finishRows } from './finish-rows.ts'
import { keepWhoIsShown } from './keep-who-is-shown.ts'
import type { OutboxRow } from './outbox-row.ts'

/** Where it stands. Null where the network, or the person who put it there, did not say. */
export interface Found {
  remoteId: string | null
  permalink: string | null
}

/** One that stands on the network. `forRecord` is what the network said, or how somebody did it by hand. */
export interface Standing {
  row: OutboxRow
  variant: LoadedVariant
  found: Found
  forRecord: Record<string, unknown>
}

/**
 * It stands on the network: the archive, with whom it shows. Somebody may have said no while it was on its way: then it
 * comes down at once.
 */
export function settlePublished(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  found: Found,
  forRecord: Record<string, unknown>,
): Promise<void> {
  return settleAllPublished(context, [{ row, variant, found, forRecord }])
}

/** The same for several. */
export async function settleAllPublished(context: Context, standing: readonly Standing[]): Promise<void> {
  if (standing.length === 0) return
  const { tx, actor, clock } = context
  const rows = await tx
    .insertInto('publication')
    .values(
      standing.map(({ variant, found }) => ({
        trust_id: actor.trustId,
        variant_id: variant.id,
        school_id: variant.schoolId,
        account_id: variant.accountId,
        remote_id: found.remoteId,
        permalink: found.permalink,
        published_at: clock.now(),
      })),
    )
    .onConflict(clash =>
      clash.columns(['trust_id', 'variant_id']).doUpdateSet({
        remote_id: sql.ref('excluded.remote_id'),
        permalink: sql.ref('excluded.permalink'),
        published_at: sql.ref('excluded.published_at'),
        removed_at: null,
        removed_why: null,
      }),
    )
    .returning(['id', 'variant_id'])
    .execute()
  const publications = new Map(rows.map(row => [row.variant_id, row.id]))
  const archived = standing.map(one => ({ ...one, publicationId: publications.get(one.variant.id)! }))
  await keepWhoIsShown(context, archived)
  await finishRows(
    context,
    archived.map(({ row, variant, publicationId, forRecord }) => ({
      row,
      variant,
      content: { publicationId, ...forRecord },
    })),
    'published',
  )
  await takeDownWithoutYes(context, { variantIds: standing.map(({ variant }) => variant.id) }, 'consent')
}
