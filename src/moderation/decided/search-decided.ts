import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { CommentDecision } from '../tables.ts'

/** Which of the decided comments are looked for; what is left out does not matter. */
export interface DecidedFilter {
  /** Somewhere in what was written, capitals or not. */
  words?: string | undefined
  /** Somewhere in the writer's name. */
  author?: string | undefined
  decision?: CommentDecision | undefined
  from: Date
  /** Exclusive. */
  to: Date
}

export interface FoundDecision {
  id: string
  commentId: string
  decision: CommentDecision
  reason: string | null
  note: string | null
  decidedById: string
  decidedBy: string
  decidedAt: Date
}

/**
 * Decisions that stand about comments of these accounts, the newest first, from behind `after` on: read along the day
 * of the decision as far as a page goes. What belongs to a case stands in no list, for its people either: there reading
 * it is on record.
 */
export async function searchDecided(
  tx: Tx,
  accountIds: readonly string[],
  { words, author, decision, from, to }: DecidedFilter,
  { limit, after }: { limit: number; after: string | undefined },
): Promise<FoundDecision[]> {
  const { rows } = await sql<FoundDecision>`
    select d.id, d.comment_id as "commentId", d.decision, d.reason, d.note, d.decided_by as "decidedById",
      p.name as "decidedBy", d.decided_at as "decidedAt"
    from comment_decision d
      join desk_item i on i.trust_id = d.trust_id and i.comment_id = d.comment_id and i.decision_id = d.id
      join comment c on c.trust_id = d.trust_id and c.id = d.comment_id
      join person p on p.trust_id = d.trust_id and p.id = d.decided_by
    where d.trust_id = current_trust() and d.account_id = any(${[...accountIds]}::uuid[])
      and d.decided_at >= ${from} and d.decided_at < ${to} and i.state = 'decided'
      and d.case_id is null and i.case_id is null and c.case_id is null and c.route <> 'safeguarding'
      ${decision === undefined ? sql`` : sql`and d.decision = ${decision}`}
      ${words === undefined ? sql`` : sql`and c.text ilike ${somewhere(words)}`}
      ${author === undefined ? sql`` : sql`and c.author ilike ${somewhere(author)}`}
      ${
        after === undefined
          ? sql``
          : sql`and (d.decided_at, d.id) < (
              select l.decided_at, l.id from comment_decision l where l.trust_id = current_trust() and l.id = ${after})`
      }
    order by d.decided_at desc, d.id desc limit ${limit}`.execute(tx)
  return rows
}

/** A pattern in which nothing that somebody types means anything but itself. */
const somewhere = (typed: string): string => `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`
