import type { Tx } from '../platform/database/tables.ts'
import { conflict, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/operations/services.ts'
import { accountFor } from '../channels/account.ts'
import type { Account } from '../channels/account.ts'
import type { ByHandRequest } from '../channels/connectors/incoming.ts'
import type { Connector } from '../channels/connectors/connector.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** What somebody wrote on a closed network, entered by hand. */
    enteredComment: { id: string }
  }
}

/** What an operation on a comment touches: its account. @throws AppError `not-found` where it is not for this actor. */
export async function commentTarget({ tx }: { tx: Tx }, { id }: { id: string }) {
  const row = await tx
    .selectFrom('comment')
    .select(['school_id as schoolId', 'account_id as accountId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('comment')
  return row
}

/**
 * A comment that a person entered, with the connector that knows what to do by hand.
 * @throws AppError `conflict` for one that Copybook reads, and acts on, by itself.
 */
export async function enteredComment(
  tx: Tx,
  { connectors }: Pick<Services, 'connectors'>,
  id: string,
): Promise<{
  account: Account
  comment: ByHandRequest['comment']
  row: CommentRow
  connector: ByHandConnector
}> {
  const row = await rowOf(tx, id)
  const account = await accountFor(tx, row.account_id)
  const connector = connectors.get(account.channel)
  if (!hasHands(connector)) {
    throw conflict('Copybook acts on this account by itself. Nothing is to be done by hand.')
  }
  const comment = { author: { name: row.author ?? 'somebody' }, where: row.permalink ?? row.post_remote_id }
  return { account, comment, row, connector }
}

export type ByHandConnector = Connector & Required<Pick<Connector, 'moderateByHand'>>

const hasHands = (connector: Connector | undefined): connector is ByHandConnector =>
  connector?.moderateByHand !== undefined

type CommentRow = Awaited<ReturnType<typeof rowOf>>

const rowOf = (tx: Tx, id: string) =>
  tx.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
