import type { TestApp } from '../../testing/test-app.ts'

/**
 * Nothing is on its way, and no account waits: for tests that set their clock back, and all post the same words, which go
 * one after the other.
 */
export async function forgetDeliveries({ database }: TestApp): Promise<void> {
  await database.admin.query('delete from account_pace')
  await database.admin.query(
    "update outbox set state = 'stopped' where state in ('waiting', 'sending', 'unknown', 'given-up')",
  )
}
