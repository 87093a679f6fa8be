import type { ConnectorFailure, FailureKind } from '../../channels/connectors/failure.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { holdIntake } from './hold-intake.ts'
import type { Lease } from './poll-row.ts'

const MINUTE_MS = 60_000
const LONGEST_WAIT_MS = 60 * MINUTE_MS
const DAY_MS = 24 * 60 * MINUTE_MS
/** Only an administrator can put these right, and then the account is looked at once they have. */
const WAITS_FOR_PEOPLE: readonly FailureKind[] = ['expired', 'revoked', 'permission', 'budget']

/**
 * All went well: the next look is after `minutes`, or at once where somebody asked for one meanwhile; and nothing is
 * wrong with the account.
 */
export async function settleRead(context: Context, lease: Lease, minutes: number): Promise<void> {
  const now = context.clock.now()
  const { due_at: dueAt } = await holdIntake(context, lease.accountId)
  const isAskedFor = dueAt.getTime() !== lease.dueAt.getTime()
  await settle(context, lease, {
    polled_at: now,
    due_at: isAskedFor ? dueAt : new Date(now.getTime() + minutes * MINUTE_MS),
    failures: 0,
    failed_at: null,
    failure_kind: null,
    failure: null,
  })
}

/**
 * It did not: the account bears the sentence until it does, and is looked at again after a growing time with some chance
 * in it (`random` 0 to 1), and not before the network's own.
 */
export async function settleTrouble(
  context: Context,
  lease: Lease,
  { kind, sentence, retryAt }: ConnectorFailure,
  random: number,
): Promise<void> {
  const now = context.clock.now()
  const { failures } = await holdIntake(context, lease.accountId)
  const grown = MINUTE_MS * 2 ** Math.min(failures, 6) * (0.5 + random / 2)
  const wait = WAITS_FOR_PEOPLE.includes(kind) ? LONGEST_WAIT_MS : Math.min(grown, LONGEST_WAIT_MS)
  const due = new Date(now.getTime() + wait)
  await settle(context, lease, {
    due_at: latest(due, retryAt, now),
    failures: failures + 1,
    failed_at: now,
    failure_kind: kind,
    failure: sentence,
  })
}

/** A network may be mistaken about its own time: after a day we look. */
function latest(due: Date, retryAt: Date | null, now: Date): Date {
  if (retryAt === null || retryAt <= due) return due
  return new Date(Math.min(retryAt.getTime(), now.getTime() + DAY_MS))
}

interface Outcome {
  polled_at?: Date
  due_at: Date
  failures: number
  failed_at: Date | null
  failure_kind: string | null
  failure: string | null
}

/** Writes it down unless the lease has ended meanwhile and somebody else has the account. */
async function settle({ tx }: Context, { accountId, id }: Lease, outcome: Outcome): Promise<void> {
  await tx
    .updateTable('intake_cursor')
    .set({ ...outcome, lease: null, leased_until: null })
    .where('account_id', '=', accountId)
    .where('lease', '=', id)
    .execute()
}
