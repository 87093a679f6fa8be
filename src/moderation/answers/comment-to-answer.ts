import type { Tx } from '../../platform/database/tables.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { CompiledPack } from '../../policy/compile-pack.ts'
import { isFrozen } from '../../channels/freeze-state.ts'

/** A comment as far as answering it goes. */
export type CommentToAnswer = Awaited<ReturnType<typeof commentToAnswer>>

/** The comment of an id that the actor may see; its target has been looked up before. */
export const commentToAnswer = (tx: Tx, id: string) =>
  tx
    .selectFrom('comment')
    .innerJoin('account', join =>
      join.onRef('account.trust_id', '=', 'comment.trust_id').onRef('account.id', '=', 'comment.account_id'),
    )
    .leftJoin('desk_item', join =>
      join
        .onRef('desk_item.trust_id', '=', 'comment.trust_id')
        .onRef('desk_item.comment_id', '=', 'comment.id'),
    )
    .select([
      'comment.id',
      'comment.account_id as accountId',
      'comment.school_id as schoolId',
      'comment.case_id as caseId',
      'comment.kind',
      'comment.author',
      'comment.state',
      'comment.ours',
      'comment.version',
      'account.channel',
      'account.state as accountState',
    ])
    .select(({ fn }) => fn.coalesce('desk_item.route', 'comment.route').as('route'))
    .select('desk_item.labels')
    .where('comment.id', '=', id)
    .executeTakeFirstOrThrow()

/** Why nobody may answer this comment, in one sentence; null where somebody may. */
export async function whyNotAnswered(
  tx: Tx,
  { connectors }: Pick<Services, 'connectors'>,
  { pack }: CompiledPack,
  comment: CommentToAnswer,
): Promise<string | null> {
  const { replies } = pack.settings
  const connector = connectors.get(comment.channel)
  if (comment.ours) return 'This is our own answer.'
  // What a child may have written is one: nobody sends a message to a pupil (G12).
  if (comment.caseId !== null || comment.route === 'safeguarding') {
    return 'This is for the safeguarding lead. Nobody answers it here.'
  }
  if (comment.state === 'gone') return 'This comment is gone. There is nothing left to answer.'
  if (replies.style === 'none') return 'This policy answers no comments.'
  if (comment.kind === 'direct-message' && !replies.directMessages) {
    return 'This policy answers no private messages on a network. Call or write from the office.'
  }
  if (comment.kind === 'visitor-post' && replies.visitorPosts === 'off') {
    return 'This policy answers no posts of visitors.'
  }
  if (comment.accountState === 'closed') return 'This account is closed.'
  const canAnswer =
    connector?.moderateByHand !== undefined ||
    (connector?.comments !== undefined && connector.capabilities.reply)
  if (!canAnswer) return 'This network lets nobody answer through Copybook.'
  if (await isFrozen(tx, comment.schoolId)) return 'All posting is stopped now, and so are answers.'
  return null
}
