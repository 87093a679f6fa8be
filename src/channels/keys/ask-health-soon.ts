import type { Context } from '../../platform/operations/operation.ts'
import { NEEDS_CONNECTING } from './key-is-dead.ts'
import type { FailureKind } from '../connectors/failure.ts'

/** A network that refuses every post of an account is not asked about its key at each of them. */
const AT_MOST_EVERY_MS = 60_000

/**
 * A call was refused as for a key that is no good: the network is asked about the key within seconds, and not tomorrow, so
 * that people hear at once. What was refused says nothing itself, for it may have been about the one post.
 */
export async function askHealthSoon(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  accountId: string,
  kind: FailureKind,
): Promise<void> {
  if (!NEEDS_CONNECTING.includes(kind)) return
  const now = clock.now()
  const before = new Date(now.getTime() - AT_MOST_EVERY_MS)
  await tx
    .updateTable('account_credential')
    .set({ health_due_at: now })
    .where('account_id', '=', accountId)
    .where('health_due_at', '>', now)
    .where(eb => eb.or([eb('last_health_at', 'is', null), eb('last_health_at', '<=', before)]))
    .execute()
}
