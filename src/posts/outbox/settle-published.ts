import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { takeDownWithoutYes } from '../take-down-without-yes.ts'
import { finishRow } from './finish-row.ts'
import { keepWhoIsShown } from './keep-who-is-shown.ts'
import type { OutboxRow } from './outbox-row.ts'

/** Where it stands. Null where the network, or the person who put it there, did not say. */
export interface Found {
  remoteId: string | null
  permalink: string | null
}

/**
 * It stands on the network: the archive, with whom it shows. `forRecord` is what the network said, or how
 * somebody did it by hand. Somebody may have said no while it was on its way: then it comes down at once.
 */
export async function settlePublished(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  { remoteId, permalink }: Found,
  forRecord: Record<string, unknown>,
): Promise<void> {
  const { tx, actor, clock } = context
  const found = { remote_id: remoteId, permalink, published_at: clock.now() }
  const publication = await tx
    .insertInto('publication')
    .values({
      trust_id: actor.trustId,
      variant_id: variant.id,
      school_id: variant.schoolId,
      account_id: variant.accountId,
      ...found,
    })
    .onConflict(clash =>
      clash
        .columns(['trust_id', 'variant_id'])
        .doUpdateSet({ ...found, removed_at: null, removed_why: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepWhoIsShown(context, publication.id, variant)
  await finishRow(context, row, variant, 'published', { publicationId: publication.id, ...forRecord })
  await takeDownWithoutYes(context, { variantId: variant.id }, 'consent')
}
