import { z } from 'zod'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { wayTo } from '../../platform/operations/permission.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { reasons } from '../tables.ts'
import { challengeStates, restorations } from './tables.ts'

const MOST = 200

const shown = z.object({
  id: z.uuid(),
  account: z.string(),
  channel: z.string(),
  state: z.enum(challengeStates),
  /** What they say against it. */
  says: z.string(),
  madeAt: instant,
  /** What was written; null: it may not be kept any longer. */
  text: z.string().nullable(),
  author: z.string().nullable(),
  removedAt: instant,
  removedBy: z.string(),
  removedFor: z.enum(reasons).nullable(),
  note: z.string().nullable(),
  hidden: z.boolean(),
  reason: z.string().nullable(),
  restored: z.enum(restorations).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  mayDecide: z.boolean(),
  /** You removed it yourself, so somebody else looks again. */
  own: z.boolean(),
})

export const listChallenges = query({
  name: 'moderation.list-challenges',
  about:
    'What writers said against removals on the accounts that you moderate or answer for, what waits first.',
  permission: 'challenge:list',
  input: z.strictObject({}),
  output: z.object({ challenges: z.array(shown) }),
  target: ({ actor }) => ({ schoolId: null, ownerId: personOf(actor).personId }),
  example: () => ({}),
  exampleAs: 'headteacher',
  async run({ tx, actor, permissions }) {
    const { personId } = personOf(actor)
    const rows = await tx
      .selectFrom('challenge')
      .innerJoin('comment_decision as decision', join =>
        join
          .onRef('decision.trust_id', '=', 'challenge.trust_id')
          .onRef('decision.id', '=', 'challenge.decision_id'),
      )
      .innerJoin('comment', join =>
        join
          .onRef('comment.trust_id', '=', 'challenge.trust_id')
          .onRef('comment.id', '=', 'challenge.comment_id'),
      )
      .innerJoin('account', join =>
        join
          .onRef('account.trust_id', '=', 'challenge.trust_id')
          .onRef('account.id', '=', 'challenge.account_id'),
      )
      .innerJoin('person as remover', join =>
        join
          .onRef('remover.trust_id', '=', 'decision.trust_id')
          .onRef('remover.id', '=', 'decision.decided_by'),
      )
      .leftJoin('person as decider', join =>
        join
          .onRef('decider.trust_id', '=', 'challenge.trust_id')
          .onRef('decider.id', '=', 'challenge.decided_by'),
      )
      .select(['challenge.id', 'challenge.state', 'challenge.says', 'challenge.made_at as madeAt'])
      .select(['challenge.reason', 'challenge.restored', 'challenge.decided_at as decidedAt'])
      .select('decider.name as decidedBy')
      .select(['challenge.school_id as schoolId', 'challenge.account_id as accountId'])
      .select(['account.name as account', 'account.channel', 'comment.text', 'comment.author'])
      .select(['decision.decided_at as removedAt', 'decision.reason as removedFor', 'decision.note'])
      .select(['decision.decision', 'decision.decided_by as removerId', 'remover.name as removedBy'])
      .orderBy(eb => eb('challenge.state', '<>', 'waiting'))
      .orderBy('challenge.made_at')
      .limit(MOST)
      .execute()
    return {
      challenges: rows
        .filter(row => wayTo(permissions, 'comment:read', actor, row) !== null)
        .map(({ schoolId, accountId, removerId, decision, ...row }) => ({
          ...row,
          hidden: decision === 'hide',
          own: removerId === personId,
          mayDecide:
            row.state === 'waiting' &&
            removerId !== personId &&
            wayTo(permissions, 'challenge:decide', actor, { schoolId, accountId }) !== null,
        })),
    }
  },
})
