import type { CommentAct } from '../../channels/connectors/incoming.ts'
import { currentPack } from '../../governance/current-pack.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { askActs } from '../acts/ask-acts.ts'
import type { KnownWriter } from './person-behind.ts'
import { wroteIt } from './wrote-it.ts'

/** An account on which a writer is blocked, with something of theirs by which the network knows whom. */
interface Place {
  accountId: string
  commentId: string
  caseId: string | null
}

/**
 * Asks for the block on the school's accounts of that network: by the connector where it can, else as a task for a
 * person. Where it can only mute, it does that at once, and the block is for a person all the same.
 */
export async function askToBlock(context: Context, writer: KnownWriter): Promise<void> {
  const connector = context.services.connectors.get(writer.channel)
  const acts: CommentAct[] = ['block']
  if (connector?.capabilities.block === false && connector.capabilities.mute) acts.unshift('mute')
  const places = await placesOf(context, writer)
  await askActs(
    context,
    places.flatMap(place => acts.map(act => ({ ...place, schoolId: writer.schoolId, act }))),
  )
}

/** Asks for its end; a block that was not yet asked of the network never is. */
export async function askToUnblock(context: Context, writer: KnownWriter): Promise<void> {
  for (const place of await placesOf(context, writer)) {
    const stopped = await context.tx
      .updateTable('comment_act')
      .set({ state: 'undone' })
      .where('comment_id', '=', place.commentId)
      .where('account_id', '=', place.accountId)
      .where('act', 'in', ['block', 'mute'])
      .where('state', 'in', ['waiting', 'by-hand'])
      .returning(['act', 'state'])
      .execute()
    const blocked = await context.tx
      .selectFrom('comment_act')
      .select('id')
      .where('comment_id', '=', place.commentId)
      .where('account_id', '=', place.accountId)
      .where('act', 'in', ['block', 'mute'])
      .where('state', 'in', ['acting', 'done'])
      .executeTakeFirst()
    if (stopped.length > 0 && !blocked) continue
    await askActs(context, [{ ...place, schoolId: writer.schoolId, act: 'unblock' }])
  }
}

/**
 * All accounts of the school on that network, each with the newest that the writer wrote there; where they wrote nothing,
 * with the newest that they wrote elsewhere. Or, if the pack says so, only the accounts to which they wrote.
 */
async function placesOf(
  { tx }: Context,
  { channel, schoolId, remoteId, byName }: KnownWriter,
): Promise<Place[]> {
  const { pack } = await currentPack(tx)
  const rows = await tx
    .selectFrom('account')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('comment')
          .select(['comment.id', 'comment.case_id', 'comment.at'])
          .whereRef('comment.trust_id', '=', 'account.trust_id')
          .whereRef('comment.account_id', '=', 'account.id')
          .where(wroteIt(remoteId, byName))
          .orderBy('comment.at', 'desc')
          .limit(1)
          .as('last'),
      join => join.onTrue(),
    )
    .select(['account.id as accountId', 'last.id as commentId', 'last.case_id as caseId', 'last.at'])
    .where('account.channel', '=', channel)
    .where('account.school_id', 'is not distinct from', schoolId)
    .where('account.state', 'in', ['active', 'suspended'])
    .orderBy('last.at', order => order.desc().nullsLast())
    .execute()
  const [newest] = rows
  if (!newest?.commentId) return []
  const { commentId: known, caseId: knownCase } = newest
  const everywhere = pack.thresholds.strikes.blocks === 'every-account'
  return rows
    .filter(({ commentId }) => everywhere || commentId !== null)
    .map(({ accountId, commentId, caseId }) =>
      commentId === null
        ? { accountId, commentId: known, caseId: knownCase }
        : { accountId, commentId, caseId },
    )
}
