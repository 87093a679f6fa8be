import type { ConnectorFailure, FailureKind } from '../../channels/connectors/failure.ts'
import { askHealthSoon } from '../../channels/keys/ask-health-soon.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { nextAttempt } from '../../posts/outbox/patience.ts'
import { settleFailed } from './settle-failed.ts'
import type { TakenAct } from './take-act.ts'

/** A person, or the network's own time, has to come first. */
const WAITS_A_DAY: readonly FailureKind[] = ['expired', 'revoked', 'permission', 'budget', 'rate']
/** To ask again changes nothing. */
const REFUSED: readonly FailureKind[] = ['content', 'media']
const LONGEST_TROUBLE_MS = 24 * 60 * 60_000
const MOST_TRIES = 8
/** A network shows what was written a little later. */
const LOOK_AFTER_MS = 30_000

/**
 * What follows from a failure, by its kind alone: later again, or back to people. All but a reply may be repeated after any
 * failure; whether a reply went through is looked for before anything else.
 */
export async function settleTrouble(
  context: Context,
  { row, account }: TakenAct,
  failure: ConnectorFailure,
  random: number,
): Promise<void> {
  const { tx, clock } = context
  const now = clock.now()
  const { kind, sentence, retryAt } = failure
  await askHealthSoon(context, account.id, kind)
  const isUnknown = row.act === 'reply' && (kind === 'ambiguous' || kind === 'duplicate')
  const isOver = WAITS_A_DAY.includes(kind)
    ? now.getTime() - row.not_before.getTime() > LONGEST_TROUBLE_MS
    : row.attempts >= MOST_TRIES
  if (!isUnknown && (isOver || REFUSED.includes(kind))) return settleFailed(context, row, failure)
  const dueAt = isUnknown
    ? new Date(now.getTime() + LOOK_AFTER_MS)
    : nextAttempt(row.attempts, now, retryAt, random)
  await tx
    .updateTable('comment_act')
    .set({ state: isUnknown ? 'acting' : 'waiting', due_at: dueAt, lease: null, leased_until: null })
    .set({ failure_kind: kind, failure: sentence })
    .where('id', '=', row.id)
    .execute()
}
