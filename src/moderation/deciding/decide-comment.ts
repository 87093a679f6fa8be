import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import { operation } from '../../platform/operations/operation.ts'
import { askActs } from '../acts/ask-acts.ts'
import { DESK } from '../desk-entries.ts'
import { itemTarget } from '../queue/item-target.ts'
import { assertFree, lockItem, type LockedItem } from '../queue/lock-item.ts'
import type { CommentDecision } from '../tables.ts'
import { actionFor } from './actions.ts'
import { assertReason, decisionInput } from './decision-input.ts'
import { goesFurther } from './further-in-case.ts'
import { standingOf } from './standing-of.ts'
import { writeDecisions } from './write-decisions.ts'

export const decideComment = operation({
  name: 'moderation.decide',
  about:
    'Keeps, removes or hides a comment, with a reason. Nothing is asked of the network before the time for undoing is over. Criticism is no reason: to remove what raises a concern asks for a note and a second yes.',
  permission: 'comment:moderate',
  input: z.strictObject({
    id: z.uuid(),
    /** Of the item as you saw it. */
    version: z.int(),
    ...decisionInput,
    /** The second yes, where the action asks for one. */
    confirm: z.boolean().default(false),
    /** What else is done: `mute` its writer, where the network can. */
    also: z
      .array(z.enum(['mute']))
      .max(1)
      .default([]),
  }),
  output: z.object({ id: z.uuid(), decisionId: z.uuid(), undoUntil: instant }),
  records: DESK.decided,
  target: itemTarget,
  example: world => ({
    id: world.deskItem.id,
    version: world.deskItem.version,
    decision: 'remove' as const,
    reason: 'spam' as const,
  }),
  exampleAs: 'headteacher',
  async run(context, { id, version, confirm, also, ...decided }) {
    const { tx, actor, clock, services } = context
    assertReason(decided)
    const item = await lockItem(tx, id)
    const further =
      item.state === 'decided' &&
      goesFurther({ caseId: item.case_id, stands: await standsOf(tx, item) }, decided.decision)
    const asSeen = further ? { ...item, state: 'open' as const } : item
    await assertFree(tx, asSeen, { personId: personOf(actor).personId, version, now: clock.now() })
    const standing = (await standingOf(tx, services, [item.account_id])).get(item.account_id)!
    const action = actionFor(standing, { state: item.commentState, route: item.route }, decided.decision)
    if (!action.allowed) throw conflict(action.why ?? 'This cannot be done here.')
    if (action.confirm && decided.note === null) throw invalid('note', 'Write why this is no criticism.')
    if (action.confirm && !confirm) throw conflict(action.why ?? 'Say yes a second time.', { confirm: true })
    if (also.includes('mute') && !standing.connector?.capabilities.mute) {
      throw conflict(`${standing.connector?.name ?? 'This network'} cannot mute anybody.`)
    }
    const { undoSeconds } = (await currentPack(tx)).pack.settings.publishing
    const [written] = await writeDecisions(context, [{ item, action, standing }], {
      ...decided,
      undoSeconds,
      batchId: null,
    })
    const place = {
      commentId: id,
      accountId: item.account_id,
      schoolId: item.school_id,
      caseId: item.case_id,
    }
    const { decisionId, undoUntil } = written!
    await askActs(
      context,
      also.map(act => ({ ...place, act, decisionId, notBefore: undoUntil })),
    )
    return written!
  },
})

async function standsOf(tx: Tx, { decision_id: id }: LockedItem): Promise<CommentDecision | null> {
  if (id === null) return null
  const made = await tx
    .selectFrom('comment_decision')
    .select('decision')
    .where('id', '=', id)
    .executeTakeFirst()
  return made?.decision ?? null
}
