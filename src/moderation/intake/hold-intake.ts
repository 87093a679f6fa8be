import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import type { IntakeCursorTable } from '../tables.ts'

/**
 * Holds an account's intake until the commit, so that of two that take in comments of it at once, on whichever
 * servers, the second sees what the first stored. It also opens the transaction's eyes for comments that belong to
 * a case. Accounts are held in the order of their ids: two orders would be a deadlock.
 */
export async function holdIntake(
  context: Pick<Context, 'tx' | 'actor' | 'clock'>,
  accountId: string,
): Promise<Selectable<IntakeCursorTable>> {
  const held = await select(context, accountId)
  if (held) return held
  const { tx, actor, clock } = context
  await tx
    .insertInto('intake_cursor')
    .values({ trust_id: actor.trustId, account_id: accountId, due_at: clock.now() })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return (await select(context, accountId))!
}

const select = ({ tx }: Pick<Context, 'tx'>, accountId: string) =>
  tx
    .selectFrom('intake_cursor')
    .selectAll()
    // Beside the row, in the one statement that every batch begins with.
    .select(sql<string>`set_config('app.takes_comments_in', 'on', true)`.as('sees'))
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()

/** For the rest of this transaction: whoever takes comments in must know those that belong to a case, too. */
export async function seeAllComments({ tx }: Pick<Context, 'tx'>): Promise<void> {
  await sql`select set_config('app.takes_comments_in', 'on', true)`.execute(tx)
}
