import type { Tx } from '../../platform/database/tables.ts'
import { notFound } from '../../platform/errors.ts'
import type { Services } from '../../platform/operations/services.ts'

/** A network account that writes to a school, or (null) to the trust's own accounts. */
export interface WriterKey {
  schoolId: string | null
  channel: string
  /** The network's id; where only people read the network, the name in small letters. */
  remoteId: string
  byName: boolean
}

export interface WrittenBy {
  commentId: string
  schoolId: string | null
  accountId: string
  caseId: string | null
  channel: string
  /** As the network shows it. */
  name: string
  url: string | null
  /** Null: nothing may be counted of whoever wrote it, and `why` says why. */
  key: WriterKey | null
  why: string | null
}

/** Who wrote a comment, as far as it may be known from one comment to the next. @throws AppError `not-found`. */
export async function writtenBy(
  tx: Tx,
  { connectors }: Pick<Services, 'connectors'>,
  commentId: string,
): Promise<WrittenBy> {
  const row = await tx
    .selectFrom('comment')
    .innerJoin('account', join =>
      join.onRef('account.trust_id', '=', 'comment.trust_id').onRef('account.id', '=', 'comment.account_id'),
    )
    .select(['comment.id as commentId', 'comment.school_id as schoolId', 'comment.account_id as accountId'])
    .select(['comment.case_id as caseId', 'account.channel', 'comment.author', 'comment.author_url as url'])
    .select(['comment.author_remote_id as remoteId', 'comment.ours'])
    .where('comment.id', '=', commentId)
    .executeTakeFirst()
  if (!row) throw notFound('comment')
  const { author, remoteId, ours, ...comment } = row
  const connector = connectors.get(row.channel)
  const known = { ...comment, name: author ?? 'Somebody' }
  const nobody = (why: string): WrittenBy => ({ ...known, key: null, why })
  if (ours) return nobody('This is ours.')
  if (connector?.comments?.retention) {
    return nobody(`${connector.name} lets nobody keep who wrote what. What is removed there is no strike.`)
  }
  const { schoolId, channel } = row
  if (remoteId !== null) return { ...known, key: { schoolId, channel, remoteId, byName: false }, why: null }
  if (author !== null && connector?.moderateByHand && !connector.comments) {
    const why = `${connector.name} shows names only. Make sure that it is the same person each time.`
    return { ...known, key: { schoolId, channel, remoteId: author.toLowerCase(), byName: true }, why }
  }
  return nobody('The network does not say whose account this is. It is a strike for nobody.')
}
