import { z } from 'zod'
import { personOf } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { moderatedAccounts } from '../queue/may-moderate.ts'
import { titlesOf } from '../queue/titles-of.ts'

export const listReviews = query({
  name: 'moderation.reviews',
  about:
    'Comments that wait for your second look: drawn by chance from what others decided on the accounts that you moderate. What they decided is not shown.',
  permission: 'desk:view',
  secondFactor: true,
  input: z.strictObject({
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200 comments.').default(50),
  }),
  output: z.object({
    reviews: z.array(
      z.object({
        decisionId: z.uuid(),
        channel: z.string(),
        account: z.string(),
        writer: z.string().nullable(),
        text: z.string().nullable(),
        /** Of our own post under which it stands. */
        postTitle: z.string().nullable(),
        at: instant,
        pickedAt: instant,
      }),
    ),
    /** Of all that wait for you; at most 1,000 are counted. */
    waiting: z.int(),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'ceo',
  async run(context, { limit }) {
    const accounts = (await moderatedAccounts(context)).map(({ id }) => id)
    if (accounts.length === 0) return { reviews: [], waiting: 0 }
    const { personId } = personOf(context.actor)
    const waiting = await context.tx
      .selectFrom('review_pick as pick')
      .innerJoin('desk_item as item', join =>
        join
          .onRef('item.trust_id', '=', 'pick.trust_id')
          .onRef('item.comment_id', '=', 'pick.comment_id')
          // What was decided anew, was edited or came back meanwhile needs no second look any more.
          .onRef('item.decision_id', '=', 'pick.decision_id'),
      )
      .innerJoin('comment', join =>
        join.onRef('comment.trust_id', '=', 'pick.trust_id').onRef('comment.id', '=', 'pick.comment_id'),
      )
      .innerJoin('account', join =>
        join.onRef('account.trust_id', '=', 'pick.trust_id').onRef('account.id', '=', 'pick.account_id'),
      )
      .select(['pick.decision_id as decisionId', 'account.channel', 'account.name as account'])
      .select(['comment.author as writer', 'comment.text', 'comment.at', 'pick.picked_at as pickedAt'])
      .select('comment.publication_id as publicationId')
      .where('pick.review_id', 'is', null)
      .where('pick.case_id', 'is', null)
      .where('pick.not_by', '<>', personId)
      .where('pick.account_id', 'in', accounts)
      .where('item.state', '=', 'decided')
      .orderBy('pick.picked_at')
      .orderBy('pick.decision_id')
      .limit(MOST_COUNTED)
      .execute()
    const asked = waiting.slice(0, limit)
    const titles = await titlesOf(
      context.tx,
      asked.map(({ publicationId }) => publicationId),
    )
    return {
      reviews: asked.map(({ publicationId, ...review }) => ({
        ...review,
        postTitle: titles.get(publicationId ?? '') ?? null,
      })),
      waiting: waiting.length,
    }
  },
})

const MOST_COUNTED = 1_000
