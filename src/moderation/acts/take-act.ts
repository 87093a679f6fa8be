import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { accountFor, type Account } from '../../channels/account.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { seeAllComments } from '../intake/hold-intake.ts'
import { isKnownByReportOnly } from '../staff-reports/reported-id.ts'
import type { CommentActTable, CommentTable } from '../tables.ts'
import { packOf } from './pack-of.ts'
import { settleByHand } from './settle-by-hand.ts'
import { settleFailed } from './settle-failed.ts'
import { settleDone, withdraw } from './settle-done.ts'

export type ActRow = Selectable<CommentActTable>
export type CommentRow = Selectable<CommentTable>

/** One attempt at one act, this worker's alone until its lease ends. */
export interface TakenAct {
  row: ActRow
  comment: CommentRow
  account: Account
  connector: Connector
  /** The lease; a worker that was away for longer writes nothing down. */
  lease: string
  /** Another attempt began and nobody knows how it ended. */
  isUnknown: boolean
}

/** Longer than any one call to a network takes. */
export const LEASE_MS = 120_000

/** Workers that died this often at one act did so because of it. */
const MOST_ATTEMPTS = 10

const GONE_ON = 'It was edited after it was decided. It waits for you again.'
const DIED = 'Copybook began this several times and never heard how it ended. Look at the page.'
const NOT_IN_USE = 'The account is not in use any more. Nothing was done.'
const NOTHING_TO_ANSWER = 'It is gone. There is nothing to answer any more.'

/**
 * Takes the next act that is due on an account; null where there is none. What needs no network is settled on the way:
 * `settled`.
 */
export async function takeAct(
  context: Context,
  accountId: string,
  leaseMs: number,
): Promise<TakenAct | 'settled' | null> {
  const { tx, clock, services } = context
  await seeAllComments(context)
  const now = clock.now()
  const row = await tx
    .selectFrom('comment_act')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('state', 'in', ['waiting', 'acting'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const comment = await tx
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', row.comment_id)
    .executeTakeFirstOrThrow()
  const account = await accountFor(tx, accountId)
  const connector = services.connectors.get(account.channel)
  const isUnknown = row.state === 'acting'
  if (account.state !== 'active' || !connector) {
    await settleFailed(context, row, { kind: 'permission', sentence: NOT_IN_USE })
    return 'settled'
  }
  if (row.attempts >= MOST_ATTEMPTS) {
    await settleFailed(context, row, { kind: 'unavailable', sentence: DIED })
    return 'settled'
  }
  if (!isUnknown && (await wasEdited(context, row, comment))) {
    await withdraw(context, row, GONE_ON)
    return 'settled'
  }
  if (comment.state === 'gone' && !OF_THE_WRITER.includes(row.act)) {
    if (row.act === 'reply')
      await settleFailed(context, row, { kind: 'content', sentence: NOTHING_TO_ANSWER })
    else await settleDone(context, row, { said: 'already', network: null })
    return 'settled'
  }
  if (!connector.comments || isKnownByReportOnly(comment.remote_id)) {
    await settleByHand(context, row, packOf(connector, account, comment, row))
    return 'settled'
  }
  const lease = randomUUID()
  const until = new Date(now.getTime() + leaseMs)
  await tx
    .updateTable('comment_act')
    .set({ state: 'acting', lease, leased_until: until, due_at: until, attempts: row.attempts + 1 })
    .where('id', '=', row.id)
    .execute()
  return { row: { ...row, attempts: row.attempts + 1 }, comment, account, connector, lease, isUnknown }
}

/** These are about who wrote it, and go on though the comment is gone. */
const OF_THE_WRITER: readonly ActRow['act'][] = ['block', 'unblock', 'mute']

/** True where what somebody decided about is not what stands there now. */
async function wasEdited({ tx }: Context, row: ActRow, comment: CommentRow): Promise<boolean> {
  if (row.decision_id === null || OF_THE_WRITER.includes(row.act)) return false
  const decided = await tx
    .selectFrom('comment_decision as made')
    .innerJoin('comment_version as version', join =>
      join
        .onRef('version.trust_id', '=', 'made.trust_id')
        .onRef('version.comment_id', '=', 'made.comment_id')
        .onRef('version.version', '=', 'made.comment_version'),
    )
    .select(['version.text', 'version.attachments'])
    .where('made.id', '=', row.decision_id)
    .executeTakeFirst()
  return (
    decided !== undefined &&
    (decided.text !== comment.text || decided.attachments.length !== comment.attachments.length)
  )
}
