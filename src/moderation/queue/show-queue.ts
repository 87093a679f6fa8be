import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { query } from '../../platform/operations/operation.ts'
import { Action, Label, Urgency } from '../../policy/pack/moderation-schema.ts'
import { countItems, decidedToday } from './count-items.ts'
import { loadItems } from './load-items.ts'
import { moderatedAccounts } from './may-moderate.ts'
import { openItems } from './open-items.ts'
import { shownItem } from './shown-item.ts'

const count = z.int()
/** In an address everything is a word. */
const yes = z.stringbool().optional()

export const showQueue = query({
  name: 'moderation.queue',
  about:
    'The comments that wait for you, most urgent first: of all accounts that you moderate, or of some of them, with counts and what may be decided about each.',
  permission: 'desk:view',
  // Whoever moderates nothing is shown nothing, and whoever moderates signs in with a second factor.
  secondFactor: true,
  input: z.strictObject({
    schoolId: z.uuid('Choose one of your schools.').optional(),
    accountId: z.uuid('Choose one of your accounts.').optional(),
    urgency: Urgency.optional(),
    proposal: Action.optional(),
    label: Label.optional(),
    route: z.enum(['none', 'complaint', 'safeguarding']).optional(),
    /** Only what no machine has read. */
    unread: yes,
    /** Only what came back after it was decided. */
    cameBack: yes,
    /** Only what you have taken. */
    mine: yes,
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200 comments.').default(50),
    /** `next` of the page before. */
    after: z.uuid().optional(),
  }),
  output: z.object({
    items: z.array(shownItem),
    next: z.uuid().nullable(),
    /** Of the accounts chosen, whatever the other filters; of each account at most 1,000 are counted. */
    counts: z.object({
      byUrgency: z.object({ safeguarding: count, urgent: count, high: count, normal: count, low: count }),
      late: count,
      /** These come by themselves once they have been read. */
      toRead: count,
    }),
    /** All accounts that you moderate. */
    accounts: z.array(
      z.object({ id: z.uuid(), name: z.string(), channel: z.string(), schoolId: z.uuid().nullable() }),
    ),
    /** How many you have decided since midnight. */
    decidedToday: count,
    undoSeconds: count,
  }),
  target: () => ({ schoolId: null }),
  example: () => ({ limit: 20 }),
  exampleAs: 'headteacher',
  async run(context, { schoolId, accountId, unread, cameBack, mine, limit, after, ...filter }) {
    const { tx, actor, clock } = context
    const now = clock.now()
    const { personId } = personOf(actor)
    const all = await moderatedAccounts(context)
    const chosen = all
      .filter(one => accountId === undefined || one.id === accountId)
      .filter(one => schoolId === undefined || one.schoolId === schoolId)
      .map(({ id }) => id)
    const heldBy = mine ? { personId, now } : undefined
    const found = await openItems(
      tx,
      chosen,
      { ...filter, unread, cameBack, heldBy },
      { limit: limit + 1, after },
    )
    const ids = found.slice(0, limit)
    return {
      items: await loadItems(context, ids, { onlyOpen: true }),
      next: found.length > limit ? (ids.at(-1) ?? null) : null,
      counts: await countItems(tx, chosen, now),
      accounts: all,
      decidedToday: await decidedToday(tx, personId, now),
      // Where nothing can be decided no policy need be in force yet.
      undoSeconds: all.length === 0 ? 0 : (await currentPack(tx)).pack.settings.publishing.undoSeconds,
    }
  },
})
