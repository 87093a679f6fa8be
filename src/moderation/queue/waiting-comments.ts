import { currentPack } from '../../governance/current-pack.ts'
import { registerFor } from '../../posts/register-for.ts'
import { schoolFacts } from '../../posts/school-facts.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { CompiledPack } from '../../policy/compile-pack.ts'
import type { World } from '../../signals/signal.ts'
import { seeAllComments } from '../intake/hold-intake.ts'

/** As many as are read at once. The encoder takes 16 (`comment-reader.ts`). */
const MOST_AT_ONCE = 32

export type WaitingComment = Awaited<ReturnType<typeof select>>[number]

/** What waits to be read, with what reading it needs. */
export interface WaitingComments {
  pack: CompiledPack
  /** By school; null: the trust's own accounts. */
  bySchool: { world: World; comments: WaitingComment[] }[]
}

/** The comments that have waited longest to be read; null: none. */
export async function waitingComments(context: Context): Promise<WaitingComments | null> {
  const { tx, actor } = context
  await seeAllComments(context)
  const rows = await select(context)
  if (rows.length === 0) return null
  const pack = await currentPack(tx)
  const bySchool: WaitingComments['bySchool'] = []
  for (const [schoolId, comments] of Map.groupBy(rows, row => row.schoolId)) {
    const register = await registerFor(tx, actor.trustId, schoolId)
    bySchool.push({ world: { register, school: await schoolFacts(tx, schoolId) }, comments })
  }
  return { pack, bySchool }
}

const select = ({ tx }: Context) =>
  tx
    .selectFrom('desk_item as item')
    .innerJoin('comment', join =>
      join.onRef('comment.trust_id', '=', 'item.trust_id').onRef('comment.id', '=', 'item.comment_id'),
    )
    .innerJoin('account', join =>
      join.onRef('account.trust_id', '=', 'item.trust_id').onRef('account.id', '=', 'item.account_id'),
    )
    .select(['item.comment_id as id', 'item.comment_version as version', 'item.school_id as schoolId'])
    .select(['item.account_id as accountId', 'item.entered_at as enteredAt', 'account.channel'])
    .select(['comment.text', 'comment.author', 'comment.attachments', 'comment.route'])
    .where('item.state', '=', 'to-read')
    .orderBy('item.entered_at')
    .orderBy('item.comment_id')
    .limit(MOST_AT_ONCE)
    .execute()
