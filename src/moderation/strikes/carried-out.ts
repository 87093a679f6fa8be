import { z } from 'zod'
import type { Tx } from '../../platform/database/tables.ts'
import { wroteIt } from './wrote-it.ts'

/** What became of a block on one account of the school. */
export const carriedOut = z.object({
  actId: z.uuid(),
  commentId: z.uuid(),
  account: z.string(),
  act: z.enum(['block', 'mute', 'unblock']),
  state: z.enum(['waiting', 'acting', 'done', 'failed', 'by-hand', 'undone']),
  /** What the network had against it, as a sentence. */
  failure: z.string().nullable(),
})
type CarriedOut = z.input<typeof carriedOut>

interface Blocked {
  id: string
  schoolId: string | null
  channel: string
  remoteId: string
  byName: boolean
  since: Date
}

/** By block: the newest act of each kind on each account since it was decided. */
export async function carriedOutOn(tx: Tx, blocks: readonly Blocked[]): Promise<Map<string, CarriedOut[]>> {
  const found = new Map<string, CarriedOut[]>()
  for (const { id, schoolId, channel, remoteId, byName, since } of blocks) {
    const rows = await tx
      .selectFrom('comment_act as done')
      .innerJoin('comment', join =>
        join.onRef('comment.trust_id', '=', 'done.trust_id').onRef('comment.id', '=', 'done.comment_id'),
      )
      .innerJoin('account', join =>
        join.onRef('account.trust_id', '=', 'done.trust_id').onRef('account.id', '=', 'done.account_id'),
      )
      .distinctOn(['account.name', 'done.account_id', 'done.act'])
      .select(['done.id as actId', 'done.comment_id as commentId', 'account.name as account'])
      .select(['done.act', 'done.state', 'done.failure'])
      .where('done.school_id', 'is not distinct from', schoolId)
      .where('account.channel', '=', channel)
      .where(wroteIt(remoteId, byName))
      .where('done.act', 'in', ['block', 'mute', 'unblock'])
      .where('done.asked_at', '>=', since)
      .orderBy('account.name')
      .orderBy('done.account_id')
      .orderBy('done.act')
      .orderBy('done.asked_at', 'desc')
      .execute()
    found.set(
      id,
      rows.map(row => ({ ...row, act: row.act as CarriedOut['act'] })),
    )
  }
  return found
}
