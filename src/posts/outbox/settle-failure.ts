import type { ConnectorFailure, FailureKind } from '../../channels/connectors/failure.ts'
import { askHealthSoon } from '../../channels/keys/ask-health-soon.ts'
import { NEEDS_CONNECTING } from '../../channels/keys/key-is-dead.ts'
import { waitsForKey } from '../../channels/keys/waits-for-key.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { stopVariant } from '../stop-variant.ts'
import { giveUp } from './give-up.ts'
import { holdAccount } from './hold-account.ts'
import { later } from './later.ts'
import type { OutboxRow } from './outbox-row.ts'
import { LONGEST_TROUBLE_MS, MOST_ATTEMPTS } from './outbox-row.ts'
import type { Patience } from './patience.ts'
import { nextAttempt } from './patience.ts'

/** A person, or the network's own time, has to come first; counting attempts would give up before. */
const WAITS_A_DAY: readonly FailureKind[] = ['expired', 'revoked', 'permission', 'budget', 'rate']

/** Said to one post of the account, and meant for all of them. */
const HOLDS_ACCOUNT: readonly FailureKind[] = ['rate', 'budget']

/** What the outbox does follows from the kind of failure alone, whatever the network (`failure.ts`). */
export async function settleFailure(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  { kind, sentence: why, retryAt }: ConnectorFailure,
  { random, patience }: { random: number; patience: Patience },
): Promise<void> {
  const now = context.clock.now()
  await askHealthSoon(context, variant.accountId, kind)
  if (kind === 'ambiguous' || kind === 'duplicate') {
    await later(context, row, variant, 'unknown', { dueAt: now, why, endedAt: now })
    return
  }
  if (kind === 'content' || kind === 'media') {
    if (row.act === 'publish') await stopVariant(context, variant, { why, clause: null })
    else await giveUp(context, row, variant, { why, isPublic: 'unknown' })
    return
  }
  const attempts = row.attempts - row.attempts_forgiven
  const isOver = WAITS_A_DAY.includes(kind)
    ? now.getTime() - row.not_before.getTime() > LONGEST_TROUBLE_MS &&
      !(await isSaidOfAccount(context, variant, kind))
    : attempts >= MOST_ATTEMPTS
  const dueAt = nextAttempt(attempts, now, retryAt, random, patience)
  if (HOLDS_ACCOUNT.includes(kind)) await holdAccount(context, row.act, variant, { until: dueAt, why })
  if (isOver) {
    await giveUp(context, row, variant, { why, isPublic: 'no' })
    return
  }
  await later(context, row, variant, 'waiting', { dueAt, why, endedAt: null })
}

/** A dead key stands on the accounts page and in the letters: whoever mends it wants the posts that waited for it. */
const isSaidOfAccount = async (
  { tx, clock }: Context,
  { accountId }: LoadedVariant,
  kind: FailureKind,
): Promise<boolean> => NEEDS_CONNECTING.includes(kind) && (await waitsForKey(tx, accountId, clock.now()))
