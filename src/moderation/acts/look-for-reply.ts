import type { ConnectedAccount } from '../../channels/connectors/connector.ts'
import type { TakenAct } from './take-act.ts'

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
        one.text.trim() === (row.text ?? '').trim() &&
        one.writtenAt.getTime() >= row.asked_at.getTime() - 60_000,
    )
    if (isThere) return true
    if (!read.more) return false
    cursor = read.cursor
  }
  return false
}
