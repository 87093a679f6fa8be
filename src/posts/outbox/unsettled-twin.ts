import { anyOf } from '../../platform/database/any-of.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import type { OutboxRow } from './outbox-row.ts'

/** A post of which nobody knows yet whether it stands there. */
export interface Unsettled {
  variantId: string
  accountId: string
  text: string
  state: OutboxRow['state']
  until: Date
}

/** All such posts of some accounts: a few each, however many wait (`outbox_unsettled`, an index of its own). */
export function unsettledOf(tx: Tx, accountIds: readonly string[]): Promise<Unsettled[]> {
  return tx
    .selectFrom('outbox')
    .innerJoin('variant', join =>
      join.onRef('variant.trust_id', '=', 'outbox.trust_id').onRef('variant.id', '=', 'outbox.variant_id'),
    )
    .select(['outbox.variant_id as variantId', 'outbox.account_id as accountId'])
    .select(['variant.text', 'outbox.state', 'outbox.due_at as until'])
    .where('outbox.account_id', '=', anyOf(accountIds))
    .where('outbox.act', '=', 'publish')
    .where('outbox.state', 'in', ['sending', 'unknown', 'given-up'])
    .where(eb => eb.or([eb('outbox.state', '!=', 'given-up'), eb('variant.state', '=', 'unknown')]))
    .execute()
}

/**
 * Another post of the account with the same words of which nobody knows yet whether it stands there. Text and time are all
 * that a look at a network has to go by, so two such posts on their way at once could be taken for each other: they go one
 * after the other.
 */
export function unsettledTwin(
  unsettled: readonly Unsettled[],
  { id, accountId, text }: Pick<LoadedVariant, 'id' | 'accountId' | 'text'>,
): { until: Date; why: string } | null {
  const wanted = words(text)
  const twin = unsettled.find(
    one => one.accountId === accountId && one.variantId !== id && words(one.text) === wanted,
  )
  if (!twin) return null
  const why =
    twin.state === 'given-up'
      ? 'A post with the same words may stand on the page already. Somebody has to look at that one first.'
      : 'A post with the same words is on its way. This one follows.'
  return { until: twin.until, why }
}

/** What a reader sees: networks tidy white space and compose accents. */
const words = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
