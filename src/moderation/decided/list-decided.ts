import { sql } from 'kysely'
import { z } from 'zod'
import { londonDate } from '../../platform/clock.ts'
import { invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { moderatedAccounts } from '../queue/may-moderate.ts'
import { dayPlus, dayStarts } from '../reports/london-days.ts'
import { showComment } from '../show-as.ts'
import { selectComments, shownComment } from '../shown-comment.ts'
import { decisions, reasons } from '../tables.ts'
import { outcomesOf, shownOutcome } from './outcomes-of.ts'
import { mayReverse } from './may-reverse.ts'
import { searchDecided } from './search-decided.ts'

/** As far back as is looked where nobody names a day. */
const DAYS = 30

const typed = z.string().trim().max(100, 'Write at most 100 characters.').optional()

export const listDecided = query({
  name: 'moderation.decided',
  about:
    'What was decided about comments of the accounts that you moderate, newest first: to find one again by its words, its writer or its day, to answer it or to take the decision back. Nothing of a case.',
  permission: 'desk:view',
  secondFactor: true,
  // What somebody looks for must not stand in an address.
  asksInBody: true,
  input: z.strictObject({
    schoolId: z.uuid('Choose one of your schools.').optional(),
    accountId: z.uuid('Choose one of your accounts.').optional(),
    words: typed,
    author: typed,
    decision: z.enum(decisions).optional(),
    /** London days, both included; the last 30 where none is named. */
    from: z.iso.date('Write a day.').optional(),
    until: z.iso.date('Write a day.').optional(),
    limit: z.coerce.number().int().min(1).max(100, 'Ask for at most 100 comments.').default(30),
    /** `next` of the page before. */
    after: z.uuid().optional(),
  }),
  output: z.object({
    from: z.iso.date(),
    until: z.iso.date(),
    decided: z.array(
      z.object({
        decisionId: z.uuid(),
        comment: shownComment,
        /** The name of its account. */
        account: z.string(),
        decision: z.enum(decisions),
        reason: z.enum(reasons).nullable(),
        note: z.string().nullable(),
        by: z.string(),
        at: instant,
        /** What was asked of the network for it, and what came of that. */
        outcomes: z.array(shownOutcome),
        /** You decided it, or you decide for the place. */
        mayReverse: z.boolean(),
      }),
    ),
    next: z.uuid().nullable(),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({ words: 'cakes' }),
  exampleAs: 'headteacher',
  async run(context, { schoolId, accountId, words, author, decision, limit, after, ...days }) {
    const { tx, actor, clock, services } = context
    const until = days.until ?? londonDate(clock.now())
    const from = days.from ?? dayPlus(until, -DAYS)
    if (until < from) throw invalid('until', 'Write a day after the first one.')
    const accounts = (await moderatedAccounts(context))
      .filter(one => accountId === undefined || one.id === accountId)
      .filter(one => schoolId === undefined || one.schoolId === schoolId)
    const found = await searchDecided(
      tx,
      accounts.map(({ id }) => id),
      {
        decision,
        words: words === '' ? undefined : words,
        author: author === '' ? undefined : author,
        from: dayStarts(from),
        to: dayStarts(dayPlus(until, 1)),
      },
      { limit: limit + 1, after },
    )
    const page = found.slice(0, limit)
    const comments = await selectComments(tx)
      .where('comment.id', '=', sql<string>`any(${page.map(({ commentId }) => commentId)}::uuid[])`)
      .execute()
    const commentOf = new Map(comments.map(comment => [comment.id, comment]))
    const outcomes = await outcomesOf(
      tx,
      page.map(({ commentId }) => commentId),
    )
    const placeOf = new Map(accounts.map(one => [one.id, one]))
    const { personId } = personOf(actor)
    return {
      from,
      until,
      decided: page.flatMap(({ id, commentId, decidedById, decidedBy, decidedAt, ...rest }) => {
        const comment = commentOf.get(commentId)
        const place = comment && placeOf.get(comment.accountId)
        if (!comment || !place) return []
        return [
          {
            decisionId: id,
            comment: showComment(comment, services),
            account: place.name,
            decision: rest.decision,
            reason: reasons.find(reason => reason === rest.reason) ?? null,
            note: rest.note,
            by: decidedBy,
            at: decidedAt,
            outcomes: outcomes.get(commentId) ?? [],
            mayReverse: mayReverse(context, {
              decidedByYou: decidedById === personId,
              schoolId: place.schoolId,
              accountId: place.id,
            }),
          },
        ]
      }),
      next: found.length > limit ? page.at(-1)!.id : null,
    }
  },
})
