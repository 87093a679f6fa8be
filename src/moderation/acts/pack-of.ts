import type { Account } from '../../channels/account.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import type { ByHandAct } from '../../channels/connectors/incoming.ts'
import type { ActRow, CommentRow } from './take-act.ts'

/** What a person needs who does an act by hand. */
export interface HandPack {
  text: string
  checklist: readonly string[]
  openUrl: string | null
}

/** The steps on a network that nobody but people can reach. */
export function packOf(connector: Connector, account: Account, comment: CommentRow, row: ActRow): HandPack {
  const act = byHand[row.act]
  if (!connector.moderateByHand || act === undefined) {
    const steps = [
      `Open ${connector.name} and see what can be done there.`,
      'Come back here and say what you did.',
    ]
    return { text: row.text ?? '', checklist: steps, openUrl: comment.permalink }
  }
  const where = comment.permalink ?? comment.post_remote_id
  const of = { author: { name: comment.author ?? 'somebody' }, where }
  return connector.moderateByHand({ account, comment: of, act, text: row.text ?? '' })
}

/** A closed network knows no more than these. */
const byHand: Partial<Record<ActRow['act'], ByHandAct>> = {
  delete: 'delete',
  reject: 'delete',
  reply: 'reply',
  block: 'block',
}
