import { sql } from 'kysely'
import { z } from 'zod'
import { instant } from '../../platform/operations/instant.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { actionsFor, shownAction } from '../deciding/actions.ts'
import { goesFurther } from '../deciding/further-in-case.ts'
import { standingOf } from '../deciding/standing-of.ts'
import { mayModerate } from '../queue/may-moderate.ts'
import { shownComment } from '../shown-comment.ts'
import { decisions } from '../tables.ts'

/** What its case's people may do about a comment while it is in the case: no desk shows it to anybody. */
const decidable = {
  /** To be given back with a decision (`moderation.decide`): it says what you saw. Null: no machine has read it yet. */
  itemVersion: z.int().nullable(),
  /** What may be decided now, and why the rest may not; empty: nothing, or not by you. */
  actions: z.array(shownAction),
  /** What stands about it; null: nothing yet. */
  decided: z.object({ decision: z.enum(decisions), by: z.string(), at: instant }).nullable(),
  /** Why it waits again: what was decided did not work on its network. */
  backWhy: z.string().nullable(),
}

/** A comment as its case's people see it. */
export const shownInCase = shownComment.extend(decidable)

const NOTHING = { itemVersion: null, actions: [], decided: null, backWhy: null }

/** Gives a function from a comment's id to what this actor may decide about it. */
export async function decidableInCase(context: Context, ids: readonly string[]) {
  const { tx, services } = context
  const items = await tx
    .selectFrom('desk_item as item')
    .innerJoin('comment', join =>
      join.onRef('comment.trust_id', '=', 'item.trust_id').onRef('comment.id', '=', 'item.comment_id'),
    )
    .leftJoin('comment_decision as made', join =>
      join.onRef('made.trust_id', '=', 'item.trust_id').onRef('made.id', '=', 'item.decision_id'),
    )
    .leftJoin('person', join =>
      join.onRef('person.trust_id', '=', 'made.trust_id').onRef('person.id', '=', 'made.decided_by'),
    )
    .select(['item.comment_id as id', 'item.state', 'item.version', 'item.route', 'item.back_why as backWhy'])
    .select(['item.account_id as accountId', 'item.school_id as schoolId', 'item.case_id as caseId'])
    .select('comment.state as commentState')
    .select(['made.decision', 'made.decided_at as at', 'person.name as by'])
    .where('item.comment_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  const standings = await standingOf(tx, services, [...new Set(items.map(item => item.accountId))])
  const shown = new Map(
    items.map(({ id, state, version, backWhy, ...item }) => {
      const { accountId, schoolId, caseId, route, commentState, decision, at } = item
      const stands = state === 'decided' ? decision : null
      const standing = mayModerate(context, { schoolId, accountId }) ? standings.get(accountId) : undefined
      const actions = standing === undefined ? [] : actionsFor(standing, { state: commentState, route })
      return [
        id,
        {
          itemVersion: state === 'to-read' ? null : version,
          actions: actions.filter(
            action => state === 'open' || goesFurther({ caseId, stands }, action.decision),
          ),
          decided:
            stands === null || at === null ? null : { decision: stands, by: item.by ?? 'Somebody', at },
          backWhy,
        },
      ]
    }),
  )
  return (id: string) => shown.get(id) ?? NOTHING
}
