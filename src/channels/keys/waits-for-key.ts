import type { Tx } from '../../platform/database/tables.ts'

/**
 * Whether an account waits for a person who connects it again, and the accounts page says so: it has no key, or a dead
 * one, or one that is over.
 */
export async function waitsForKey(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const key = await tx
    .selectFrom('account_credential')
    .select(['dead_at', 'expires_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!key || key.dead_at !== null) return true
  return key.expires_at !== null && key.expires_at <= now
}
