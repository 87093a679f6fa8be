import { z } from 'zod'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { weightOf } from '../../policy/strikes.ts'
import { commentTarget } from '../entered-comment.ts'
import { decisions, reasons } from '../tables.ts'
import { personBehind } from './person-behind.ts'
import { sayStrikes } from './say-strikes.ts'
import { soFar } from './so-far.ts'
import { writtenBy } from './written-by.ts'

/** A year of them is more than anybody reads. */
const MOST = 50

export const pastDecision = z.object({
  id: z.uuid(),
  commentId: z.uuid(),
  at: instant,
  channel: z.string(),
  decision: z.enum(decisions),
  reason: z.enum(reasons).nullable(),
  by: z.string(),
  undone: z.boolean(),
  /** It counts today. */
  strike: z.boolean(),
})

export const authorHistory = query({
  name: 'moderation.author-history',
  about: 'What was decided so far about whoever wrote a comment, and how many strikes that makes today.',
  permission: 'comment:read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    /** Null: nothing may be counted, and `why` says why. */
    strikes: z.int().nullable(),
    limit: z.int(),
    days: z.int(),
    /** "2 strikes. Removing this makes 3 in 90 days." */
    says: z.string(),
    /** What a removal of this comment would add, by its reason; what is left out adds nothing. */
    adds: z.array(z.object({ reason: z.enum(reasons), weight: z.int() })),
    why: z.string().nullable(),
    /** Newest first. */
    decisions: z.array(pastDecision),
    /** Other network accounts of the same person, as a moderator said. */
    linked: z.array(z.object({ writerId: z.uuid(), channel: z.string(), name: z.string() })),
    block: z.object({ id: z.uuid(), since: instant, ground: z.string() }).nullable(),
    proposal: z.object({ id: z.uuid(), proposedAt: instant }).nullable(),
    /** What the desk may block at once for. */
    atOnce: z.array(z.object({ id: z.string(), says: z.string(), grounds: z.array(z.string()) })),
  }),
  target: commentTarget,
  example: world => ({ id: world.comment.id }),
  exampleAs: 'dsl',
  async run(context, { id }) {
    const { tx, services } = context
    const { key, why, commentId } = await writtenBy(tx, services, id)
    const person = key === null ? { writerId: null, keys: [], writers: [] } : await personBehind(tx, key)
    const { rules, decisions: past, strikes, proposals, block } = await soFar(context, person)
    const counted = new Set(strikes.counted.map(strike => strike.id))
    // What is counted already adds nothing when it is removed once more.
    const isCounted = strikes.counted.some(strike => strike.commentId === commentId)
    const waiting = proposals.find(({ state }) => state === 'waiting')
    return {
      strikes: key === null ? null : strikes.weight,
      limit: rules.count,
      days: rules.withinDays,
      says: key === null ? (why ?? '') : sayStrikes(strikes.weight, rules, isCounted ? 0 : 1),
      adds: reasons
        .map(reason => ({ reason, weight: key === null || isCounted ? 0 : weightOf(rules, reason) }))
        .filter(({ weight }) => weight > 0),
      why,
      decisions: past
        .toReversed()
        .slice(0, MOST)
        .map(({ decidedAt, undoneAt, ...one }) => ({
          ...one,
          at: decidedAt,
          undone: undoneAt !== null,
          strike: counted.has(one.id),
        })),
      linked: person.writers
        .filter(writer => writer.id !== person.writerId)
        .map(({ id: writerId, channel, name }) => ({ writerId, channel, name })),
      block,
      proposal: waiting ? { id: waiting.id, proposedAt: waiting.proposedAt } : null,
      atOnce: rules.atOnce.map(({ id: ground, says, grounds }) => ({ id: ground, says, grounds })),
    }
  },
})
