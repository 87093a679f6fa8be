import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { currentPack } from '../../governance/current-pack.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { countRules } from '../reports/count-rules.ts'
import { dayPlus, dayStarts } from '../reports/london-days.ts'

/** A day is drawn from once its last decision can no longer be undone. */
const SETTLED_MS = 60 * 60_000

/** A server that was off for long draws from so many days at most: older ones nobody would look at any more. */
const MOST_DAYS = 31

const newSeed = (): string => randomBytes(16).toString('hex')

/**
 * Draws what somebody else looks at again: by chance, a share of what was kept and of what was taken away on the days that
 * are over. Each day is drawn from once, on whichever server. The seed is on record, so that nobody can choose: who has
 * it finds the same comments. Nothing of a case, and nothing of a network that lets nobody keep comments.
 */
export const drawReviews =
  (seed: string = newSeed()) =>
  async (context: Context): Promise<void> => {
    const { tx, actor, clock, record } = context
    const now = clock.now()
    const lastDay = dayPlus(londonDate(new Date(now.getTime() - SETTLED_MS)), -1)
    const before = await tx
      .selectFrom('review_draw')
      .select('last_day')
      .orderBy('last_day', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (before && before.last_day >= lastDay) return
    if (!(await isGoverned(context))) return
    const { keptShare, removedShare } = (await currentPack(tx)).pack.moderation.secondLooks
    const earliest = dayPlus(lastDay, 1 - MOST_DAYS)
    const next = before ? dayPlus(before.last_day, 1) : lastDay
    const firstDay = next < earliest ? earliest : next
    const draw = { seed, first_day: firstDay, last_day: lastDay }
    const drawn = await tx
      .insertInto('review_draw')
      .values({
        trust_id: actor.trustId,
        ...draw,
        kept_share: keptShare,
        removed_share: removedShare,
        picked: 0,
        drawn_at: now,
      })
      // Of two servers that begin at once, one draws.
      .onConflict(clash => clash.columns(['trust_id', 'last_day']).doNothing())
      .returning('last_day')
      .executeTakeFirst()
    if (!drawn) return
    const { forgetful } = await countRules(context)
    const { rows } = await sql<{ purpose: string }>`
      insert into review_pick (trust_id, decision_id, comment_id, school_id, account_id, purpose, not_by, picked_at)
      select d.trust_id, d.id, d.comment_id, d.school_id, d.account_id,
        case when d.decision = 'keep' then 'quality-check' else 'second-opinion' end, d.decided_by, ${now}
      from comment_decision d
        join desk_item i on i.trust_id = d.trust_id and i.decision_id = d.id and i.state = 'decided'
        join account a on a.trust_id = d.trust_id and a.id = d.account_id
      where d.trust_id = ${actor.trustId} and d.purpose = 'first' and d.undone_at is null and d.case_id is null
        and d.decided_at >= ${dayStarts(firstDay)} and d.decided_at < ${dayStarts(dayPlus(lastDay, 1))}
        and a.channel <> all (${forgetful})
        and ${lot(seed)} < case when d.decision = 'keep' then ${keptShare}::float8 else ${removedShare}::float8 end
      on conflict do nothing
      returning purpose`.execute(tx)
    await tx.updateTable('review_draw').set({ picked: rows.length }).where('last_day', '=', lastDay).execute()
    record({
      kind: 'reviews.drawn',
      subject: { kind: 'trust', id: actor.trustId },
      audience: { kind: 'trust' },
      content: { seed, firstDay, lastDay, keptShare, removedShare, picked: rows.length },
    })
  }

/** A number from 0 to 1 (exclusive) for a decision `d`: the same for the same seed. */
const lot = (seed: string) => sql`(
  ('x' || substr(encode(sha256(convert_to(${seed} || d.id::text, 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint
    / 4294967296.0::float8)`

/** Before a trust has a policy, nobody decides anything. */
async function isGoverned({ tx }: Pick<Context, 'tx'>): Promise<boolean> {
  const found = await tx
    .selectFrom('policy_version')
    .select('id')
    .where('state', '=', 'in-force')
    .executeTakeFirst()
  return found !== undefined
}
