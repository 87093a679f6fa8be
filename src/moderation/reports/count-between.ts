import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { Counted } from './measures.ts'
import { LAST_STEP, STEP } from './time-steps.ts'

/** What the pack and the connectors say that a count depends on. */
export interface CountRules {
  /** Reasons that the pack counts as strikes. */
  strikeReasons: readonly string[]
  /** Channels whose network lets nobody keep what is written: no strikes and no learning from them. */
  forgetful: readonly string[]
}

/**
 * Counts what was decided, answered, referred, blocked and challenged from one instant up to another (exclusive), by place and London day, as
 * far as the actor sees. What belongs to a case is in no count. An undone decision was none, and a comment's time is
 * that of its first.
 */
export async function countBetween(
  tx: Tx,
  { from, to }: { from: Date; to: Date },
  rules: CountRules,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with decision as materialized (
      select d.id, d.school_id, d.comment_id, d.decision, d.reason, d.proposal, d.labels,
        d.decided_at, (d.decided_at at time zone 'Europe/London')::date as day,
        a.channel = any (${rules.forgetful}) as forgetful,
        d.purpose = 'first' and not exists (select from comment_decision e where e.trust_id = d.trust_id
          and e.comment_id = d.comment_id and e.purpose = 'first' and e.undone_at is null
          and e.decided_at < d.decided_at) as is_first
      from comment_decision d join account a on a.trust_id = d.trust_id and a.id = d.account_id
      where d.decided_at >= ${from} and d.decided_at < ${to} and d.undone_at is null and d.case_id is null
    ), timed as (
      select f.school_id, f.day, i.urgency, f.decided_at <= i.due_at as in_time,
        least(${LAST_STEP}, floor(ln(greatest(1, extract(epoch from f.decided_at - i.entered_at) / 60))
          / ln(${STEP}::float8)))::int as step
      from decision f join desk_item i on i.trust_id = current_trust() and i.comment_id = f.comment_id
      where f.is_first and i.urgency is not null
    ), happened (school_id, at, measure, key) as (
      select p.school_id, made.at, 'block', made.key from block_proposal p
        cross join lateral (values ('proposed', p.proposed_at), (p.state, p.decided_at)) made (key, at)
        join comment c on c.trust_id = p.trust_id and c.id = p.comment_id
        where c.case_id is null and made.key in ('proposed', 'blocked', 'declined')
      -- A person with two accounts is blocked on both by one decision.
      union all select b.school_id, b.since, 'block', 'at-once' from block b
        join comment c on c.trust_id = b.trust_id and c.id = b.comment_id
        where c.case_id is null and b.proposal_id is null group by b.school_id, b.since, b.comment_id
      union all select b.school_id, b.lifted_at, 'block', 'lifted' from block b
        join comment c on c.trust_id = b.trust_id and c.id = b.comment_id where c.case_id is null
      union all select h.school_id, made.at, 'challenged', made.key from challenge h
        cross join lateral (values ('made', h.made_at),
          (case h.state when 'upheld' then 'overturned' when 'declined' then 'upheld' end, h.decided_at)) made (key, at)
        join comment_decision d on d.trust_id = h.trust_id and d.id = h.decision_id
        where d.case_id is null and made.key is not null
    ), counted (school_id, day, measure, key, step) as (
      select school_id, day, 'time', urgency, step from timed
      union all select school_id, day, 'in-time', urgency, 0 from timed where in_time
      union all select school_id, day, 'decided', decision, 0 from decision where is_first
      union all select school_id, day, 'removed', reason, 0 from decision where is_first and decision <> 'keep'
      union all select school_id, day, 'strike', reason, 0 from decision
        where is_first and decision = 'remove' and not forgetful and reason = any (${rules.strikeReasons})
      union all select school_id, day, 'proposal', proposal || '/' || decision, 0 from decision
        where is_first and proposal is not null and not forgetful
      union all select f.school_id, f.day, 'label', (l ->> 'label') || '/' || f.decision,
          floor((l ->> 'score')::float8 * 20)::int
        from decision f, jsonb_array_elements(f.labels) l where f.is_first and not f.forgetful
      union all select school_id, (asked_at at time zone 'Europe/London')::date, 'answered', 'reply', 0
        from comment_act where act = 'reply' and state not in ('undone', 'failed') and case_id is null
          and asked_at >= ${from} and asked_at < ${to}
      union all select school_id, (made_at at time zone 'Europe/London')::date, 'referred', from_parent, 0
        from referral where case_id is null and made_at >= ${from} and made_at < ${to}
      union all select school_id, (at at time zone 'Europe/London')::date, measure, key, 0
        from happened where at >= ${from} and at < ${to}
    )
    select school_id as "schoolId", to_char(day, 'YYYY-MM-DD') as day, measure, key, step, count(*)::int as count
    from counted group by 1, 2, 3, 4, 5`.execute(tx)
  return rows
}
