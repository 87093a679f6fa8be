import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import { operation } from '../../platform/operations/operation.ts'
import { DESK } from '../desk-entries.ts'
import { itemTarget } from '../queue/item-target.ts'
import { mayModerate } from '../queue/may-moderate.ts'
import { lockItems, obstacleTo } from '../queue/lock-item.ts'
import { actionFor } from './actions.ts'
import { whyAlone } from './decided-alone.ts'
import { assertReason, decisionInput } from './decision-input.ts'
import { standingOf } from './standing-of.ts'
import { writeDecisions, type ItemToDecide } from './write-decisions.ts'

const MOST = 200

export const decideMany = operation({
  name: 'moderation.decide-many',
  about:
    'Decides up to 200 comments in one way, with one reason and one undo. What somebody else has, has changed, is urgent or is to be answered is left, and named.',
  permission: 'comment:moderate',
  input: z.strictObject({
    items: z
      .array(z.strictObject({ id: z.uuid(), version: z.int() }))
      .min(1, 'Choose at least one comment.')
      .max(MOST, `Choose at most ${MOST} comments.`),
    ...decisionInput,
  }),
  output: z.object({
    batchId: z.uuid(),
    decided: z.array(z.uuid()),
    /** Those that were left, each with why. */
    left: z.array(z.object({ id: z.uuid(), why: z.string() })),
    undoUntil: instant,
  }),
  records: DESK.decided,
  // The first one lets somebody in; each of the others is asked for below.
  target: (context, { items }) => itemTarget(context, items[0]!),
  example: world => ({ items: [world.deskItem], decision: 'keep' as const }),
  exampleAs: 'headteacher',
  async run(context, { items, ...decided }) {
    const { tx, actor, clock, services } = context
    assertReason(decided)
    const versions = new Map(items.map(({ id, version }) => [id, version]))
    const locked = (await lockItems(tx, [...versions.keys()])).filter(item =>
      mayModerate(context, { schoolId: item.school_id, accountId: item.account_id }),
    )
    const standings = await standingOf(tx, services, [...new Set(locked.map(item => item.account_id))])
    const asked = { personId: personOf(actor).personId, now: clock.now() }
    const found = new Set(locked.map(item => item.comment_id))
    const left = [...versions.keys()].flatMap(id =>
      found.has(id) ? [] : [{ id, why: notFound('comment').message }],
    )
    const free: ItemToDecide[] = []
    for (const item of locked) {
      const id = item.comment_id
      const obstacle = await obstacleTo(tx, item, { ...asked, version: versions.get(id)! })
      const standing = standings.get(item.account_id)!
      const action = actionFor(standing, { state: item.commentState, route: item.route }, decided.decision)
      const alone = whyAlone(item)
      if (obstacle) left.push({ id, why: obstacle.why })
      else if (alone !== null) left.push({ id, why: alone })
      else if (!action.allowed || action.confirm)
        left.push({ id, why: action.why ?? 'Decide this one by itself.' })
      else free.push({ item, action, standing })
    }
    if (free.length === 0) throw conflict('None of these could be decided.', { left })
    const { undoSeconds } = (await currentPack(tx)).pack.settings.publishing
    const batchId = randomUUID()
    const written = await writeDecisions(context, free, { ...decided, undoSeconds, batchId })
    return { batchId, decided: written.map(({ id }) => id), left, undoUntil: written[0]!.undoUntil }
  },
})
