import { checkHealth } from './check-health.ts'
import type { KeyParts } from './refresh-key.ts'
import { refreshKey } from './refresh-key.ts'
import { tellOfEndings } from './tell-of-endings.ts'

/** Of a trust with a hundred accounts all keys are looked at within a minute. */
const MOST_AT_ONCE = 10

/** What is due for the keys of one trust: renewals first, then the daily look, then whom to warn. */
export async function sweepKeys(parts: KeyParts): Promise<void> {
  const due = await parts.inTrust(async ({ tx, clock }) => {
    const now = clock.now()
    const ids = (column: 'refresh_at' | 'health_due_at') =>
      tx
        .selectFrom('account_credential')
        .select('account_id as id')
        .where(column, '<=', now)
        .orderBy(column)
        .limit(MOST_AT_ONCE)
        .execute()
    // An hour after its time nobody comes back with it.
    const over = new Date(now.getTime() - 60 * 60_000)
    await tx.deleteFrom('connecting_attempt').where('expires_at', '<', over).execute()
    return { renewals: await ids('refresh_at'), looks: await ids('health_due_at') }
  })
  for (const { id } of due.renewals) await refreshKey(parts, id, 'due')
  for (const { id } of due.looks) await checkHealth(parts, id)
  await parts.inTrust(tellOfEndings)
}
