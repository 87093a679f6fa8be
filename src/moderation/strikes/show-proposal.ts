import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { wayTo } from '../../platform/operations/permission.ts'
import { decisions, reasons } from '../tables.ts'
import { pastDecision } from './author-history.ts'
import { proposalTarget } from './block-target.ts'
import { personOfWriter } from './person-behind.ts'
import { soFar } from './so-far.ts'

const MOST = 50

export const showProposal = query({
  name: 'moderation.block-proposal',
  about:
    'A proposal to block somebody, with what was removed, by whom and why, and what was decided about them before.',
  permission: 'block:read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    state: z.enum(['waiting', 'blocked', 'declined', 'lapsed']),
    proposedAt: instant,
    reason: z.string().nullable(),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    writer: z.object({
      name: z.string(),
      channel: z.string(),
      url: z.string().nullable(),
      byName: z.boolean(),
    }),
    /** Other network accounts of the same person, as a moderator said: they would be blocked too. */
    linked: z.array(z.object({ name: z.string(), channel: z.string() })),
    threshold: z.int(),
    days: z.int(),
    /** What they come to today. */
    strikes: z.int(),
    removed: z.array(
      z.object({
        decisionId: z.uuid(),
        at: instant,
        channel: z.string(),
        decision: z.enum(decisions),
        reason: z.enum(reasons).nullable(),
        by: z.string(),
        /** Null: it may not be kept any longer. */
        text: z.string().nullable(),
        /** False: it was undone or overturned since. */
        stands: z.boolean(),
      }),
    ),
    /** All that was decided about what they wrote, newest first. */
    history: z.array(pastDecision),
    /** What somebody decided about a block of the same person before. */
    before: z.array(
      z.object({
        at: instant,
        blocked: z.boolean(),
        by: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    reviewMonths: z.int(),
    /** Whether all accounts of the school on that network are meant. */
    everywhere: z.boolean(),
    mayDecide: z.boolean(),
  }),
  target: proposalTarget,
  example: world => ({ id: world.blockProposal.id }),
  exampleAs: 'headteacher',
  async run(context, { id }) {
    const { tx, actor, permissions } = context
    const row = await tx
      .selectFrom('block_proposal as proposal')
      .innerJoin('writer', join =>
        join.onRef('writer.trust_id', '=', 'proposal.trust_id').onRef('writer.id', '=', 'proposal.writer_id'),
      )
      .leftJoin('person', join =>
        join
          .onRef('person.trust_id', '=', 'proposal.trust_id')
          .onRef('person.id', '=', 'proposal.decided_by'),
      )
      .select(['proposal.state', 'proposal.proposed_at as proposedAt', 'proposal.reason', 'proposal.strikes'])
      .select([
        'proposal.decided_at as decidedAt',
        'person.name as decidedBy',
        'proposal.school_id as schoolId',
      ])
      .select(['proposal.writer_id as writerId', 'writer.name', 'writer.channel', 'writer.url'])
      .select('writer.by_name as byName')
      .where('proposal.id', '=', id)
      .executeTakeFirstOrThrow()
    const person = await personOfWriter(tx, row.writerId)
    const { rules, decisions: past, strikes, proposals } = await soFar(context, person)
    const { pack } = await currentPack(tx)
    const texts = await textsOf(tx, row.strikes)
    const counted = new Set(strikes.counted.map(strike => strike.id))
    return {
      id,
      state: row.state,
      proposedAt: row.proposedAt,
      reason: row.reason,
      decidedAt: row.decidedAt,
      decidedBy: row.decidedBy,
      writer: { name: row.name, channel: row.channel, url: row.url, byName: row.byName },
      linked: person.writers
        .filter(writer => writer.id !== row.writerId)
        .map(({ name, channel }) => ({ name, channel })),
      threshold: rules.count,
      days: rules.withinDays,
      strikes: strikes.weight,
      removed: past
        .filter(one => row.strikes.includes(one.id))
        .map(({ id: decisionId, decidedAt, channel, decision, reason, by }) => ({
          decisionId,
          at: decidedAt,
          channel,
          decision,
          reason,
          by,
          text: texts.get(decisionId) ?? null,
          stands: counted.has(decisionId),
        })),
      history: past
        .toReversed()
        .slice(0, MOST)
        .map(({ decidedAt, undoneAt, ...one }) => ({
          ...one,
          at: decidedAt,
          undone: undoneAt !== null,
          strike: counted.has(one.id),
        })),
      before: proposals
        .filter(one => one.id !== id && one.decidedAt !== null)
        .map(({ decidedAt, state, by, reason }) => ({
          at: decidedAt!,
          blocked: state === 'blocked',
          by,
          reason,
        })),
      reviewMonths: rules.blockReviewMonths,
      everywhere: pack.thresholds.strikes.blocks === 'every-account',
      mayDecide:
        row.state === 'waiting' &&
        wayTo(permissions, 'block:decide', actor, { schoolId: row.schoolId }) !== null,
    }
  },
})

async function textsOf(tx: Tx, decisionIds: readonly string[]) {
  const rows = await tx
    .selectFrom('comment_decision as made')
    .innerJoin('comment', join =>
      join.onRef('comment.trust_id', '=', 'made.trust_id').onRef('comment.id', '=', 'made.comment_id'),
    )
    .select(['made.id', 'comment.text'])
    .where('made.id', 'in', decisionIds)
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}
