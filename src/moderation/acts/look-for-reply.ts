import type { ConnectedAccount } from '../../channels/connectors/connector.ts'
import type { Incoming } from '../../channels/connectors/incoming.ts'
import type { CommentRow, TakenAct } from './take-act.ts'

/** Pages of what stands there that are looked through for one answer. */
const MOST_PAGES = 10

/**
 * Whether an answer whose outcome is unknown stands on the page. Changes nothing.
 * @throws ConnectorFailure where one cannot look.
 */
export async function lookForReply(
  { row, comment, connector }: TakenAct,
  account: ConnectedAccount,
): Promise<boolean> {
  const posts = comment.post_remote_id === null ? [] : [comment.post_remote_id]
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await connector.comments!.list({ account, cursor, posts })
    const isThere = read.comments.some(
      one =>
        one.author.remoteId === account.remoteId &&
        isUnder(comment, one) &&
        one.text.trim() === (row.text ?? '').trim() &&
        one.writtenAt.getTime() >= row.asked_at.getTime() - 60_000,
    )
    if (isThere) return true
    if (!read.more) return false
    cursor = read.cursor
  }
  return false
}

/**
 * Whether it answers this comment and not another: a template's words stand there as often as they were used. An answer to an
 * answer goes below what that one answers, and one to a visitor's post below no comment.
 */
function isUnder(comment: CommentRow, { parentRemoteId }: Incoming): boolean {
  if (parentRemoteId === null) return comment.kind !== 'comment'
  return parentRemoteId === comment.remote_id || parentRemoteId === comment.parent_remote_id
}
