import type { Tx } from '../../platform/database/tables.ts'
import type { LoadedVariant } from '../loaded-variant.ts'

/**
 * Another post of the account with the same words of which nobody knows yet whether it stands there. Text and time are all
 * that a look at a network has to go by, so two such posts on their way at once could be taken for each other: they go one
 * after the other.
 */
export async function unsettledTwin(
  tx: Tx,
  { id, accountId, text }: Pick<LoadedVariant, 'id' | 'accountId' | 'text'>,
): Promise<{ until: Date; why: string } | null> {
  const rows = await tx
    .selectFrom('outbox')
    .innerJoin('variant', 'variant.id', 'outbox.variant_id')
    .select(['variant.text', 'outbox.state', 'outbox.due_at as until'])
    .where('outbox.account_id', '=', accountId)
    .where('outbox.act', '=', 'publish')
    .where('variant.id', '!=', id)
    .where(eb =>
      eb.or([
        eb('outbox.state', 'in', ['sending', 'unknown']),
        eb.and([eb('outbox.state', '=', 'given-up'), eb('variant.state', '=', 'unknown')]),
      ]),
    )
    .execute()
  const wanted = words(text)
  const twin = rows.find(row => words(row.text) === wanted)
  if (!twin) return null
  const why =
    twin.state === 'given-up'
      ? 'A post with the same words may stand on the page already. Somebody has to look at that one first.'
      : 'A post with the same words is on its way. This one follows.'
  return { until: twin.until, why }
}

/** What a reader sees: networks tidy white space and compose accents. */
const words = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
