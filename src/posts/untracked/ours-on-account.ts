import type { StandingPost } from '../../channels/connectors/standing.ts'
import type { Tx } from '../../platform/database/tables.ts'

/** The network's clock and ours may differ; some networks' times are whole seconds besides. */
const CLOCK_DIFFERENCE_MS = 120_000

/** What on an account went through Copybook. Two posts may rightly have the same words, so words say nothing. */
export interface Ours {
  /** Whether this very post is a publication of ours, by its id, or by the link that a person gave for it. */
  has(post: Pick<StandingPost, 'remoteId' | 'permalink'>): boolean
  /** Whether it may yet turn out to be one: an attempt is under way, or nobody knows what came of it. */
  mayBecome(post: Pick<StandingPost, 'createdAt'>): boolean
}

export async function oursOnAccount(tx: Tx, accountId: string): Promise<Ours> {
  const published = await tx
    .selectFrom('publication')
    .select(['remote_id as remoteId', 'permalink'])
    .where('account_id', '=', accountId)
    .execute()
  const underWay = await tx
    .selectFrom('outbox')
    .innerJoin('variant', 'variant.id', 'outbox.variant_id')
    .select(['outbox.staged', 'outbox.state', 'outbox.started_at as startedAt'])
    .where('variant.account_id', '=', accountId)
    .where('outbox.act', '=', 'publish')
    .where('outbox.state', 'in', ['sending', 'unknown', 'assisted'])
    .execute()
  const ids = new Set([...published.map(({ remoteId }) => remoteId), ...underWay.map(({ staged }) => staged)])
  const byHand = new Set(published.flatMap(({ remoteId, permalink }) => (remoteId === null ? permalink : [])))
  const began = underWay
    .filter(({ state, startedAt }) => state !== 'assisted' && startedAt !== null)
    .map(({ startedAt }) => startedAt!.getTime())
  const earliest = Math.min(...began) - CLOCK_DIFFERENCE_MS
  return {
    has: ({ remoteId, permalink }) => ids.has(remoteId) || (permalink !== null && byHand.has(permalink)),
    mayBecome: ({ createdAt }) => createdAt.getTime() >= earliest,
  }
}
