import type { Tx } from '../platform/database/tables.ts'
import type { Actor } from '../platform/operations/actor.ts'

type Person = Extract<Actor, { kind: 'person' }>

/** Longer than anybody's pile; what is beyond it comes once these are done. */
const MOST = 100

/**
 * Deliveries that wait for this person: to be done by hand, or in trouble. Those of the accounts that they run;
 * a headteacher sees the school's, the chief executive the trust's.
 */
export async function deliveriesFor(tx: Tx, person: Person) {
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
    .where('outbox.state', 'in', ['assisted', 'given-up', 'unknown'])
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
