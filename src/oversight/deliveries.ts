import type { Tx } from '../platform/database/tables.ts'
import type { Actor } from '../platform/operations/actor.ts'

type Person = Extract<Actor, { kind: 'person' }>

/** Longer than anybody's pile; what is beyond it comes once these are done. */
const MOST = 100

/** A post that is so late has something to say. */
const LATE_MS = 15 * 60_000
/** What was stopped and let lie so long is not wanted any more. */
const FORGOTTEN_MS = 14 * 24 * 60 * 60_000

/**
 * Deliveries that wait for this person: to be done by hand, late, stopped, or in trouble otherwise. Those of the accounts that they run;
 * a headteacher sees the school's, the chief executive the trust's.
 */
export async function deliveriesFor(tx: Tx, person: Person, now: Date) {
  const late = new Date(now.getTime() - LATE_MS)
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS)
  const accounts = person.authorisations
    .filter(held => held.capability === 'draft' || held.capability === 'publish')
    .map(held => held.accountId)
  const schools = person.roles.flatMap(({ role, schoolId }) =>
    role === 'headteacher' && schoolId ? [schoolId] : [],
  )
  const all = person.roles.some(({ role, schoolId }) => role === 'trust-ceo' && schoolId === null)
  if (!all && accounts.length === 0 && schools.length === 0) return []
  return tx
    .selectFrom('outbox')
    .innerJoin('variant', 'variant.id', 'outbox.variant_id')
    .innerJoin('post', 'post.id', 'variant.post_id')
    .innerJoin('account', 'account.id', 'variant.account_id')
    .select(['variant.id as variantId', 'post.id as postId', 'post.title', 'outbox.act', 'outbox.state'])
    .select(['account.channel', 'account.name as account', 'outbox.due_at as at'])
    .where(eb =>
      eb.or([
        eb('outbox.state', 'in', ['assisted', 'given-up', 'unknown']),
        eb.and([eb('outbox.state', '=', 'waiting'), eb('outbox.not_before', '<=', late)]),
        eb.and([
          eb('outbox.state', '=', 'stopped'),
          eb('variant.state', '=', 'stopped'),
          eb('outbox.last_error', 'is not', null),
          eb('outbox.updated_at', '>', forgotten),
        ]),
      ]),
    )
    .$if(!all, query =>
      query.where(eb =>
        eb.or([
          ...(accounts.length ? [eb('variant.account_id', 'in', accounts)] : []),
          ...(schools.length ? [eb('variant.school_id', 'in', schools)] : []),
        ]),
      ),
    )
    .orderBy('outbox.due_at')
    .limit(MOST)
    .execute()
}
