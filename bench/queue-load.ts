import type pg from 'pg'

/** Comments that wait at each school: as many as a desk has after a bad weekend, however many were decided before. */
const OPEN_PER_SCHOOL = 300

export interface QueueLoad {
  trustId: string
  schools: number
  /** All comments, those that wait included. */
  comments: number
}

/**
 * Fills the desk of a trust, by SQL and as years of earlier work would: an account a school, comments of the last two
 * years, each decided but for those that wait. Gives the ids of the accounts. Called again with more it adds the rest.
 */
export async function loadQueue(admin: pg.Pool, { trustId, schools, comments }: QueueLoad): Promise<void> {
  const { rows } = await admin.query<{ schools: number; comments: number; decider: string }>(
    `select (select count(*)::int from school where trust_id = $1) as schools,
       (select count(*)::int from comment where trust_id = $1) as comments,
       (select person_id from role_grant where trust_id = $1 and role = 'trust-ceo' limit 1) as decider`,
    [trustId],
  )
  const { schools: before, comments: stored, decider } = rows[0]!
  await admin.query(
    `insert into school (trust_id, key, name, phase, age_from, age_to, contacts)
     select $1, 'bench-' || n, 'School ' || n, 'primary', 4, 11, '{"phones":[],"emails":[],"websites":[],"address":null}'
     from generate_series($2::int + 1, $3::int) n`,
    [trustId, before, schools],
  )
  await admin.query(
    `insert into account (trust_id, school_id, channel, name, state, remote_id, connected_at, created_at)
     select $1, s.id, 'facebook', 'Bench ' || s.key, 'active', 'bench-' || s.key, now(), now() from school s
     where s.trust_id = $1 and not exists (
       select from account a where a.trust_id = $1 and a.school_id = s.id and a.name like 'Bench %')`,
    [trustId],
  )
  const client = await admin.connect()
  try {
    // Neither foreign keys nor triggers: both would be asked a million times for what is so by making.
    await client.query("set session_replication_role = 'replica'")
    await client.query(
      `with made as (
         insert into comment (trust_id, school_id, account_id, remote_id, text, author, author_remote_id, at,
           first_seen_at, changed_at)
         select $1, a.school_id, a.id, 'b' || n, 'You lot are a joke, and so is that fair (' || n || ')', 'Parent ' || n % 4000,
           'w' || n % 4000, now() - (n % 1000000) * interval '1 minute', now() - (n % 1000000) * interval '1 minute', now()
         from generate_series($2::int + 1, $3::int) n
         join (select *, row_number() over (order by id) - 1 as place from account
           where trust_id = $1 and name like 'Bench %') a on a.place = n % $4::int
         returning *),
       versions as (
         insert into comment_version (trust_id, comment_id, version, text, state, seen_at)
         select trust_id, id, 1, text, 'visible', first_seen_at from made),
       decided as (
         insert into comment_decision (trust_id, comment_id, comment_version, school_id, account_id, decision, reason,
           proposal, decided_by, decided_at, not_before)
         select trust_id, id, 1, school_id, account_id, 'remove', 'abuse', 'remove', $5, at, at from made
         returning *)
       insert into desk_item (trust_id, comment_id, school_id, account_id, comment_version, state, proposal, urgency,
         labels, findings, entered_at, read_at, due_at, decision_id)
       select trust_id, comment_id, school_id, account_id, 1, 'decided', 'remove',
         (array['urgent', 'high', 'normal', 'low'])[1 + abs(hashtext(comment_id::text)) % 4],
         '[{"label":"abusive","score":0.9,"start":null,"end":null}]', '[]', decided_at, decided_at,
         decided_at + interval '4 hours', id
       from decided`,
      [trustId, stored, comments, schools, decider],
    )
    await client.query(
      `update desk_item set state = 'open', decision_id = null where trust_id = $1 and comment_id in (
         select item.comment_id from account a cross join lateral (
           select comment_id from desk_item i where i.trust_id = $1 and i.account_id = a.id
           order by entered_at desc limit $2) item where a.trust_id = $1 and a.name like 'Bench %')`,
      [trustId, OPEN_PER_SCHOOL],
    )
    await client.query("set session_replication_role = 'origin'")
  } finally {
    client.release()
  }
  await admin.query('vacuum (analyze) comment, comment_version, comment_decision, desk_item')
}
