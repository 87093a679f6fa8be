-- Who keeps being abusive: strikes are derived from what was decided (comment_decision) and stored nowhere. What stands
-- here is whose accounts are one person's, what was decided about a block, and what a writer said against a removal.

-- A network account that wrote to a school, once somebody has to speak of it: a strike counted, a link, a block. Of a
-- network that lets nobody keep writers there are none.
create table writer (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  -- Null: it wrote to the trust's own accounts. The same account is another writer at each school: none knows of another's.
  school_id uuid,
  channel text not null,
  -- The network's id; or, where only people read the network and see no ids, the name as it was typed (`by_name`).
  remote_id text not null,
  by_name boolean not null default false,
  -- As the network showed it last, so that a person finds it there.
  name text not null,
  url text,
  known_since timestamptz not null,
  primary key (trust_id, id),
  unique nulls not distinct (trust_id, school_id, channel, remote_id),
  foreign key (trust_id, school_id) references school (trust_id, id)
);
-- What somebody wrote, by who it was.
create index comment_writer on comment (trust_id, author_remote_id, account_id) where author_remote_id is not null;
create index comment_writer_by_name on comment (trust_id, account_id, lower(author)) where author_remote_id is null;

-- Somebody said that two network accounts are one person's, or not after all. The last word about a pair counts.
create table writer_link (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  one_id uuid not null,
  other_id uuid not null check (other_id <> one_id),
  says text not null check (says in ('linked', 'unlinked')),
  why text not null check (why <> ''),
  said_by uuid not null,
  at timestamptz not null,
  seq bigint generated always as identity,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, one_id) references writer (trust_id, id),
  foreign key (trust_id, other_id) references writer (trust_id, id),
  foreign key (trust_id, said_by) references person (trust_id, id)
);
create index writer_link_school on writer_link (trust_id, school_id);

-- The threshold was reached: somebody decides whether the writer is blocked.
create table block_proposal (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  writer_id uuid not null,
  -- Where it was reached last.
  comment_id uuid not null,
  -- The decisions that it rests on: by these alone nobody is asked twice.
  strikes uuid[] not null check (cardinality(strikes) > 0),
  proposed_at timestamptz not null,
  -- `lapsed`: a strike was undone or overturned meanwhile.
  state text not null default 'waiting' check (state in ('waiting', 'blocked', 'declined', 'lapsed')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  check ((state in ('blocked', 'declined')) = (decided_by is not null)),
  check (decided_by is null or reason <> ''),
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, writer_id) references writer (trust_id, id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, decided_by) references person (trust_id, id)
);
create unique index block_proposal_waits on block_proposal (trust_id, writer_id) where state = 'waiting';
create index block_proposal_school on block_proposal (trust_id, school_id, proposed_at);
create index block_proposal_writer on block_proposal (trust_id, writer_id);

create table block (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  writer_id uuid not null,
  -- Null: it needed none.
  proposal_id uuid,
  -- By which the network knows whom to block.
  comment_id uuid not null,
  -- `strikes`, or what the pack blocks at once for: `threat`, …
  ground text not null,
  reason text not null check (reason <> ''),
  since timestamptz not null,
  blocked_by uuid not null,
  -- On that day somebody looks whether it is still needed.
  review_on date not null,
  lifted_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, writer_id) references writer (trust_id, id),
  foreign key (trust_id, proposal_id) references block_proposal (trust_id, id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, blocked_by) references person (trust_id, id)
);
create unique index block_stands on block (trust_id, writer_id) where lifted_at is null;
create index block_school on block (trust_id, school_id, since);
create index block_review on block (trust_id, review_on) where lifted_at is null;

-- What happened to a block since: facts.
create table block_event (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  block_id uuid not null,
  kind text not null check (kind in ('appealed', 'kept', 'lifted')),
  says text not null check (says <> ''),
  by_id uuid not null,
  at timestamptz not null,
  seq bigint generated always as identity,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, block_id) references block (trust_id, id),
  foreign key (trust_id, by_id) references person (trust_id, id)
);
create index block_event_block on block_event (trust_id, block_id);

-- A link with which whoever wrote something may ask for another look at its removal. The secret itself is never kept.
create table challenge_link (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  decision_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, token_hash),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, decision_id) references comment_decision (trust_id, id),
  foreign key (trust_id, made_by) references person (trust_id, id)
);

-- One for each removal.
create table challenge (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  account_id uuid not null,
  comment_id uuid not null,
  decision_id uuid not null,
  says text not null check (says <> ''),
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'upheld', 'declined')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  -- Whether it could be brought back, where the writer was right.
  restored text check (restored in ('asked', 'by-hand', 'never-gone', 'gone')),
  check ((state = 'waiting') = (decided_by is null)),
  check ((state = 'upheld') = (restored is not null)),
  check (decided_by is null or reason <> ''),
  primary key (trust_id, id),
  unique (trust_id, decision_id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, decision_id) references comment_decision (trust_id, id),
  foreign key (trust_id, decided_by) references person (trust_id, id)
);
create index challenge_school on challenge (trust_id, school_id, made_at);

alter table writer enable row level security;
alter table writer force row level security;
create policy own_schools on writer using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
alter table writer_link enable row level security;
alter table writer_link force row level security;
create policy own_schools on writer_link using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
alter table block_proposal enable row level security;
alter table block_proposal force row level security;
create policy own_schools on block_proposal using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
alter table block enable row level security;
alter table block force row level security;
create policy own_schools on block using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
alter table block_event enable row level security;
alter table block_event force row level security;
create policy own_schools on block_event using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
-- Both show whether a comment was removed: to whoever may read the decision itself, and nobody else.
alter table challenge_link enable row level security;
alter table challenge_link force row level security;
create policy readers on challenge_link using (trust_id = current_trust() and exists (
    select from comment_decision d where d.trust_id = challenge_link.trust_id and d.id = challenge_link.decision_id))
  with check (trust_id = current_trust());
alter table challenge enable row level security;
alter table challenge force row level security;
create policy readers on challenge using (trust_id = current_trust() and exists (
    select from comment_decision d where d.trust_id = challenge.trust_id and d.id = challenge.decision_id))
  with check (trust_id = current_trust());

grant select, insert, update (name, url) on writer to copybook_app;
grant select, insert on writer_link, block_event, challenge_link to copybook_app;
grant select, insert, update (state, reason, decided_by, decided_at) on block_proposal to copybook_app;
grant select, insert, update (review_on, lifted_at) on block to copybook_app;
grant select, insert, update (state, reason, decided_by, decided_at, restored) on challenge to copybook_app;

-- A writer is blocked on several accounts by one comment.
drop index comment_act_once;
create unique index comment_act_once on comment_act (trust_id, comment_id, account_id, act)
  where state in ('waiting', 'acting') and act <> 'reply';
