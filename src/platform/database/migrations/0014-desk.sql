-- The moderation desk: what waits for a person, what people decided, and what is to be done on the network.
-- All three tables repeat the school and the case of their comment, so that row-level security asks no other table;
-- who may read a comment reads what hangs on it, and nobody else, in lists and counts alike.

-- One for each comment that is not ours, laid in the transaction that takes the comment in.
create table desk_item (
  trust_id uuid not null references trust (id),
  comment_id uuid not null,
  school_id uuid,
  account_id uuid not null,
  case_id uuid,
  -- Which version of the comment this speaks of.
  comment_version integer not null,
  -- `to-read`: no machine has read it yet. `open`: it waits for a person. `decided`: `decision_id` stands.
  -- `settled`: nobody need decide: it is gone, or the pack shows only a sample of what is proposed to be kept.
  state text not null default 'to-read' check (state in ('to-read', 'open', 'decided', 'settled')),
  proposal text check (proposal in ('keep', 'review', 'remove')),
  labels jsonb not null default '[]',
  -- With the words that mattered; forgotten with the comment's own where a network says so.
  findings jsonb not null default '[]',
  route text not null default 'none' check (route in ('none', 'complaint', 'safeguarding')),
  urgency text check (urgency in ('safeguarding', 'urgent', 'high', 'normal', 'low')),
  rank smallint generated always as (case urgency when 'safeguarding' then 0 when 'urgent' then 1
    when 'high' then 2 when 'normal' then 3 when 'low' then 4 end) stored,
  -- Why no machine read it, as a sentence; null where one did.
  unread_why text,
  -- Why it came back though it was decided, as a sentence: an act that failed, an edit.
  back_why text,
  entered_at timestamptz not null,
  read_at timestamptz,
  due_at timestamptz,
  -- One item, one moderator: until then it is this person's.
  held_by uuid,
  held_until timestamptz,
  version integer not null default 1,
  decision_id uuid,
  check (state in ('to-read', 'settled') or (urgency is not null and due_at is not null)),
  check ((held_by is null) = (held_until is null)),
  primary key (trust_id, comment_id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, held_by) references person (trust_id, id)
);
create index desk_item_open on desk_item (trust_id, school_id, rank, due_at, comment_id) where state = 'open';
create index desk_item_open_account on desk_item (trust_id, account_id, rank, due_at, comment_id)
  where state = 'open';
create index desk_item_to_read on desk_item (trust_id, entered_at, comment_id) where state = 'to-read';
create index desk_item_held on desk_item (trust_id, held_by) where held_by is not null;

-- What people decided: facts. What undoes one is written beside it, and what overturns one is another.
create table comment_decision (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  comment_id uuid not null,
  comment_version integer not null,
  school_id uuid,
  account_id uuid not null,
  case_id uuid,
  decision text not null check (decision in ('keep', 'remove', 'hide')),
  reason text check (reason in ('abuse', 'spam', 'personal-information', 'commercial-or-donations',
    'not-age-appropriate', 'unlawful-or-safeguarding')),
  note text,
  -- As they were proposed then; null: nothing had read it.
  proposal text check (proposal in ('keep', 'review', 'remove')),
  labels jsonb not null default '[]',
  route text not null default 'none' check (route in ('none', 'complaint', 'safeguarding')),
  purpose text not null default 'first' check (purpose in ('first', 'second-opinion', 'quality-check', 'challenge')),
  overturns uuid,
  -- Decided together, undone together.
  batch_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  -- Nothing is asked of the network before: until then it can be undone.
  not_before timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  check (decision = 'keep' or reason is not null),
  check ((undone_at is null) = (undone_by is null)),
  primary key (trust_id, id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, overturns) references comment_decision (trust_id, id),
  foreign key (trust_id, decided_by) references person (trust_id, id),
  foreign key (trust_id, undone_by) references person (trust_id, id)
);
create index comment_decision_comment on comment_decision (trust_id, comment_id, decided_at);
create index comment_decision_school on comment_decision (trust_id, school_id, decided_at);
create index comment_decision_person on comment_decision (trust_id, decided_by, decided_at);
create index comment_decision_batch on comment_decision (trust_id, batch_id) where batch_id is not null;
alter table desk_item
  add foreign key (trust_id, decision_id) references comment_decision (trust_id, id);

-- What is to be done about a comment on its network, and what the network truly said.
create table comment_act (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  comment_id uuid not null,
  account_id uuid not null,
  school_id uuid,
  case_id uuid,
  -- Null: no decision about the comment asks for it (a reply, a block, a hiding by the pack's own rule).
  decision_id uuid,
  act text not null
    check (act in ('delete', 'hide', 'unhide', 'reject', 'reply', 'block', 'unblock', 'mute')),
  text text,
  -- Null: the pack's own rule.
  asked_by uuid,
  asked_at timestamptz not null,
  -- `acting`: something may have been asked of the network. `by-hand`: only a person can do it. `undone`: not to be
  -- done any more, and nothing was.
  state text not null default 'waiting'
    check (state in ('waiting', 'acting', 'done', 'failed', 'by-hand', 'undone')),
  not_before timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  lease uuid,
  leased_until timestamptz,
  done_at timestamptz,
  network jsonb,
  failure_kind text,
  -- One sentence for a person.
  failure text,
  check ((act = 'reply') = (text is not null)),
  primary key (trust_id, id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, decision_id) references comment_decision (trust_id, id),
  foreign key (trust_id, asked_by) references person (trust_id, id)
);
create index comment_act_due on comment_act (trust_id, due_at) where state in ('waiting', 'acting');
create index comment_act_comment on comment_act (trust_id, comment_id, asked_at);
create index comment_act_by_hand on comment_act (trust_id, school_id, asked_at) where state = 'by-hand';
create index comment_act_decision on comment_act (trust_id, decision_id) where decision_id is not null;
-- One that is under way is not asked for a second time.
create unique index comment_act_once on comment_act (trust_id, comment_id, act)
  where state in ('waiting', 'acting') and act <> 'reply';

alter table desk_item enable row level security;
alter table desk_item force row level security;
create policy readers on desk_item using (trust_id = current_trust()
    and (takes_comments_in()
      or (sees_place(school_id) and (case_id is null or is_case_member(case_id)))))
  with check (trust_id = current_trust());
alter table comment_decision enable row level security;
alter table comment_decision force row level security;
create policy readers on comment_decision using (trust_id = current_trust()
    and (takes_comments_in()
      or (sees_place(school_id) and (case_id is null or is_case_member(case_id)))))
  with check (trust_id = current_trust());
alter table comment_act enable row level security;
alter table comment_act force row level security;
create policy readers on comment_act using (trust_id = current_trust()
    and (takes_comments_in()
      or (sees_place(school_id) and (case_id is null or is_case_member(case_id)))))
  with check (trust_id = current_trust());

grant select, insert, update on desk_item to copybook_app;
grant select, insert, update (case_id, note, labels, undone_at, undone_by) on comment_decision to copybook_app;
grant select, insert, update (case_id, text, state, due_at, attempts, lease, leased_until, done_at, network,
  failure_kind, failure) on comment_act to copybook_app;

-- A comment that comes to belong to a case takes along what hangs on it.
create function take_along_to_case() returns trigger language plpgsql as $$
begin
  update desk_item set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_decision set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_act set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  return null;
end $$;
create trigger take_along_to_case after update of case_id on comment
  for each row when (old.case_id is distinct from new.case_id) execute function take_along_to_case();

-- What is here already waits like all else. Whoever migrates has no tenant, and forced row-level security would hide
-- every row.
alter table comment no force row level security;
alter table desk_item no force row level security;
insert into desk_item (trust_id, comment_id, school_id, account_id, case_id, comment_version, entered_at)
  select trust_id, id, school_id, account_id, case_id, version, first_seen_at from comment
    where not ours and state <> 'gone';
alter table comment force row level security;
alter table desk_item force row level security;
