import type pg from 'pg'
import { randomUUID } from 'node:crypto'
import type { BuiltWorld } from '../src/testing/world.ts'

const DAYS = 365

export interface DeskLoad {
  comments: number
  schools: number
  /** Of all comments, how many wait to be decided. */
  openShare: number
}

/**
 * Fills the world's trust with comments of the last year, spread over its schools, most of them decided, as the desk
 * leaves them. By bulk, as a superuser and without the checks that each row would pass one by one: a year of work that
 * nobody wants to wait for.
 */
export async function loadDesk(
  admin: pg.Pool,
  { trustId, school, otherSchool, people }: BuiltWorld,
  { comments, schools, openShare }: DeskLoad,
): Promise<{ schoolIds: string[]; accountIds: string[] }> {
  const schoolIds = [school.id, otherSchool.id]
  for (let n = schoolIds.length; n < schools; n++) {
    const id = randomUUID()
    await admin.query(
      `insert into school (trust_id, id, key, name, phase, age_from, age_to, contacts)
       select $1, $2, $3, $4, phase, age_from, age_to, contacts from school where id = $5`,
      [trustId, id, `school-${n}`, `School ${n}`, school.id],
    )
    schoolIds.push(id)
  }
  const accountIds: string[] = []
  for (const [n, schoolId] of schoolIds.entries()) {
    const { rows } = await admin.query<{ id: string }>(
      `insert into account (trust_id, school_id, channel, name, state, remote_id, connected_at, created_at)
       values ($1, $2, 'facebook', $3, 'active', $4, now(), now()) returning id`,
      [trustId, schoolId, `Page ${n}`, `page-${n}`],
    )
    accountIds.push(rows[0]!.id)
  }
  const client = await admin.connect()
  try {
    // Neither foreign keys nor triggers: both would be asked a million times for what is so by making.
    await client.query("set session_replication_role = 'replica'")
    await client.query(
      `insert into comment (trust_id, id, school_id, account_id, remote_id, author, author_remote_id, text, at,
         first_seen_at, changed_at)
       select $1, gen_random_uuid(), ($2::uuid[])[1 + n % $4], ($3::uuid[])[1 + n % $4], 'r' || n,
         'Writer ' || n % 50000, 'w' || n % 50000, 'Comment number ' || n || ' about the day at school and the fair.',
         at, at, at
       from (select n, now() - interval '1 hour' - random() * interval '${DAYS} days' as at
         from generate_series(1, $5::int) n) made`,
      [trustId, schoolIds, accountIds, schoolIds.length, comments],
    )
    await client.query(
      `insert into desk_item (trust_id, comment_id, school_id, account_id, comment_version, state, proposal, labels,
         urgency, entered_at, read_at, due_at)
       select trust_id, id, school_id, account_id, 1, case when random() < $1 then 'open' else 'decided' end,
         case when lot < 0.7 then 'keep' when lot < 0.85 then 'review' else 'remove' end,
         case when lot < 0.7 then '[]'::jsonb else jsonb_build_array(jsonb_build_object('label',
           (array['abusive', 'spam', 'personal-info', 'racist', 'commercial'])[1 + floor(random() * 5)::int],
           'score', round((0.5 + random() / 2)::numeric, 3), 'start', null, 'end', null)) end,
         (array['urgent', 'high', 'normal', 'low', 'low'])[1 + floor(random() * 5)::int], first_seen_at,
         first_seen_at, first_seen_at + interval '4 hours'
       from (select *, random() as lot from comment where trust_id = $2) c`,
      [openShare, trustId],
    )
    await client.query(
      `insert into comment_decision (trust_id, comment_id, comment_version, school_id, account_id, decision, reason,
         proposal, labels, decided_by, decided_at, not_before)
       select trust_id, comment_id, 1, school_id, account_id, decision,
         case when decision = 'remove' then (array['abuse', 'spam', 'personal-information',
           'commercial-or-donations'])[1 + floor(random() * 4)::int] end,
         proposal, labels, $2, decided_at, decided_at
       from (select *, case when proposal = 'remove' or random() < 0.05 then 'remove' else 'keep' end as decision,
           entered_at + (-ln(1 - random()) * interval '50 minutes') as decided_at
         from desk_item where trust_id = $1 and state = 'decided') i`,
      [trustId, people.manager.personId],
    )
    await client.query(
      `update desk_item i set decision_id = d.id from comment_decision d
       where d.trust_id = i.trust_id and d.comment_id = i.comment_id`,
    )
    await client.query("set session_replication_role = 'origin'")
    await client.query('vacuum analyze comment, desk_item, comment_decision')
  } finally {
    client.release()
  }
  return { schoolIds, accountIds }
}
