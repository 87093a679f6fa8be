import type { ConnectorFailure, FailureKind } from '../../channels/connectors/failure.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { stopVariant } from '../stop-variant.ts'
import { giveUp } from './give-up.ts'
import { later } from './later.ts'
import type { OutboxRow } from './outbox-row.ts'
import { LONGEST_TROUBLE_MS, MOST_ATTEMPTS, nextAttempt } from './outbox-row.ts'

/** A person has to do something about the account first; counting attempts would give up before they come. */
const WAITS_FOR_PEOPLE: readonly FailureKind[] = ['expired', 'revoked', 'permission', 'budget']

/** What the outbox does follows from the kind of failure alone, whatever the network (`failure.ts`). */
export async function settleFailure(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  { kind, sentence: why, retryAt }: ConnectorFailure,
  random: number,
): Promise<void> {
  const now = context.clock.now()
  if (kind === 'ambiguous' || kind === 'duplicate') {
    await later(context, row, variant, 'unknown', { dueAt: now, why, endedAt: now })
    return
  }
  if (kind === 'content' || kind === 'media') {
    if (row.act === 'publish') await stopVariant(context, variant, { why, clause: null })
    else await giveUp(context, row, variant, { why, isPublic: 'unknown' })
    return
  }
  const isOver = WAITS_FOR_PEOPLE.includes(kind)
    ? now.getTime() - row.not_before.getTime() > LONGEST_TROUBLE_MS
    : row.attempts >= MOST_ATTEMPTS
  if (isOver) {
    await giveUp(context, row, variant, { why, isPublic: 'no' })
    return
  }
  const dueAt = nextAttempt(row.attempts, now, retryAt, random)
  await later(context, row, variant, 'waiting', { dueAt, why, endedAt: null })
}
