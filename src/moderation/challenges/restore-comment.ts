import type { Selectable } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { askActs } from '../acts/ask-acts.ts'
import type { CommentDecisionTable } from '../tables.ts'
import type { Restoration } from './tables.ts'

/** Brings a comment back where that can be done, and says truly whether it can. */
export async function restoreComment(
  context: Context,
  removal: Selectable<CommentDecisionTable>,
): Promise<Restoration> {
  const { tx, services } = context
  const acts = await tx
    .selectFrom('comment_act')
    .select(['id', 'act', 'state'])
    .where('decision_id', '=', removal.id)
    .where('act', 'in', ['delete', 'hide', 'reject'])
    .forUpdate()
    .execute()
  const untouched = acts.filter(({ state }) => state === 'waiting' || state === 'by-hand')
  if (untouched.length > 0) {
    await tx
      .updateTable('comment_act')
      .set({ state: 'undone' })
      .where(
        'id',
        'in',
        untouched.map(({ id }) => id),
      )
      .execute()
  }
  const done = acts.filter(({ state }) => state === 'done' || state === 'acting')
  if (done.length === 0) return 'never-gone'
  if (done.some(({ act }) => act !== 'hide')) return 'gone'
  const account = await tx
    .selectFrom('account')
    .select('channel')
    .where('id', '=', removal.account_id)
    .executeTakeFirstOrThrow()
  const byItself = services.connectors.get(account.channel)?.comments !== undefined
  await askActs(context, [
    {
      commentId: removal.comment_id,
      accountId: removal.account_id,
      schoolId: removal.school_id,
      caseId: removal.case_id,
      act: 'unhide',
    },
  ])
  return byItself ? 'asked' : 'by-hand'
}
