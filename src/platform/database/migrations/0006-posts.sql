-- Somebody's idea for a post, taken to the line manager or headteacher first (section 2).
create table suggestion (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  suggested_by uuid not null,
  suggested_to uuid not null,
  text text not null check (text <> ''),
  category text,
  wanted_for date,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  post_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, suggested_by) references person (trust_id, id),
  foreign key (trust_id, suggested_to) references person (trust_id, id)
);
create index suggestion_to on suggestion (trust_id, suggested_to, state);
alter table suggestion enable row level security;
alter table suggestion force row level security;
create policy own_schools on suggestion using (trust_id = current_trust() and sees_school(school_id))
  with check (trust_id = current_trust() and sees_school(school_id));
grant select, insert, update on suggestion to copybook_app;

create table post (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  case_id uuid,
  author_id uuid not null,
  suggestion_id uuid,
  title text not null,
  category text,
  -- Content hashes of this post are keyed with it; erasing it makes them unguessable.
  hash_key bytea,
  created_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, author_id) references person (trust_id, id),
  foreign key (trust_id, suggestion_id) references suggestion (trust_id, id)
);
alter table suggestion add foreign key (trust_id, post_id) references post (trust_id, id);
create index post_school on post (trust_id, school_id, created_at desc);
alter table post enable row level security;
alter table post force row level security;
create policy readers on post using (trust_id = current_trust()
    and sees_place(school_id)
    and (case_id is null or is_case_member(case_id)))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update on post to copybook_app;

-- A post's content for one account, and how far it has come.
create table variant (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  post_id uuid not null,
  school_id uuid,
  case_id uuid,
  account_id uuid not null,
  text text not null,
  link text,
  visibility text not null default 'public' check (visibility in ('public', 'private')),
  category text,
  version integer not null default 1,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'sending', 'unknown',
    'published', 'declined', 'stopped', 'removing', 'removed')),
  -- When it shall go out; null: as soon as it is decided (and the undo time is over).
  scheduled_for timestamptz,
  submitted_by uuid,
  submitted_at timestamptz,
  stopped_why text,
  updated_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, post_id, account_id),
  foreign key (trust_id, post_id) references post (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, submitted_by) references person (trust_id, id)
);
create index variant_state on variant (trust_id, state, scheduled_for);
create index variant_post on variant (trust_id, post_id);
alter table variant enable row level security;
alter table variant force row level security;
create policy readers on variant using (trust_id = current_trust()
    and sees_place(school_id)
    and (case_id is null or is_case_member(case_id)))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update on variant to copybook_app;

-- A picture as it will be sent: re-encoded, without metadata, named by us.
create table media (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  case_id uuid,
  post_id uuid,
  suggestion_id uuid,
  uploaded_by uuid not null,
  file_key text not null,
  type text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  sha256 bytea not null,
  position smallint not null default 0,
  alt_text text not null default '',
  -- What the author says of the people in it: not answered yet, nobody recognisable, or those tagged below.
  people_answer text not null default 'unanswered' check (people_answer in ('unanswered', 'nobody', 'tagged')),
  erased_at timestamptz,
  created_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, post_id) references post (trust_id, id),
  foreign key (trust_id, suggestion_id) references suggestion (trust_id, id),
  foreign key (trust_id, uploaded_by) references person (trust_id, id)
);
create index media_post on media (trust_id, post_id);
alter table media enable row level security;
alter table media force row level security;
create policy readers on media using (trust_id = current_trust()
    and sees_place(school_id)
    and (case_id is null or is_case_member(case_id)))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update on media to copybook_app;

create table media_person (
  trust_id uuid not null references trust (id),
  media_id uuid not null,
  school_id uuid,
  person_id uuid not null,
  tagged_by uuid not null,
  primary key (trust_id, media_id, person_id),
  foreign key (trust_id, media_id) references media (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create index media_person_person on media_person (trust_id, person_id);
alter table media_person enable row level security;
alter table media_person force row level security;
create policy own_schools on media_person using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, delete on media_person to copybook_app;

-- How a finding left other than by a mend: cleared by a fact, or dismissed as no breach by a second person.
create table resolution (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  variant_id uuid not null,
  school_id uuid,
  finding_id text not null,
  kind text not null check (kind in ('fact', 'dismissal')),
  fact text,
  person_id uuid,
  reason text not null check (reason <> ''),
  by_id uuid not null,
  at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, variant_id, finding_id),
  foreign key (trust_id, variant_id) references variant (trust_id, id),
  foreign key (trust_id, by_id) references person (trust_id, id)
);
alter table resolution enable row level security;
alter table resolution force row level security;
create policy own_schools on resolution using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update, delete on resolution to copybook_app;

-- What was decided on exactly which content.
create table decision (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  variant_id uuid not null,
  school_id uuid,
  version integer not null,
  content_hash bytea not null,
  decision text not null check (decision in ('publish', 'hold', 'refuse')),
  decided_by uuid,
  stands_in_for uuid,
  reason text,
  findings jsonb not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, variant_id) references variant (trust_id, id),
  foreign key (trust_id, decided_by) references person (trust_id, id)
);
create index decision_variant on decision (trust_id, variant_id, at);
alter table decision enable row level security;
alter table decision force row level security;
create policy own_schools on decision using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert on decision to copybook_app;

-- What shall happen at a network, written in the transaction that decided it. One row per variant and act.
create table outbox (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  variant_id uuid not null,
  school_id uuid,
  act text not null check (act in ('publish', 'remove')),
  decision_id uuid,
  not_before timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'unknown', 'done', 'stopped',
    'assisted', 'given-up')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  -- When the last attempt began and when its outcome was lost: between them the network may have acted.
  started_at timestamptz,
  ended_at timestamptz,
  last_error text,
  -- What an attempt left on the network unseen, and whether a second person has looked at it there.
  staged text,
  staged_checked boolean not null default false,
  -- What the network's connector gave a person to do by hand: {text, checklist, openUrl, withPictures}.
  pack jsonb,
  updated_at timestamptz not null,
  primary key (trust_id, id),
  check (staged is not null or not staged_checked),
  unique (trust_id, variant_id, act),
  foreign key (trust_id, variant_id) references variant (trust_id, id)
);
create index outbox_due on outbox (trust_id, state, due_at);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_schools on outbox using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update on outbox to copybook_app;

-- What stands on a network: the archive.
create table publication (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  variant_id uuid not null,
  school_id uuid,
  account_id uuid not null,
  remote_id text,
  permalink text,
  published_at timestamptz not null,
  removed_at timestamptz,
  removed_why text,
  primary key (trust_id, id),
  unique (trust_id, variant_id),
  foreign key (trust_id, variant_id) references variant (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id)
);
alter table publication enable row level security;
alter table publication force row level security;
create policy own_schools on publication using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update on publication to copybook_app;

-- Who is named or pictured in what stands on a network: what a withdrawal has to find again.
create table publication_person (
  trust_id uuid not null references trust (id),
  publication_id uuid not null,
  school_id uuid,
  person_id uuid not null,
  element text not null check (element in ('photo', 'name')),
  primary key (trust_id, publication_id, person_id, element),
  foreign key (trust_id, publication_id) references publication (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create index publication_person_person on publication_person (trust_id, person_id);
alter table publication_person enable row level security;
alter table publication_person force row level security;
create policy own_schools on publication_person using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert on publication_person to copybook_app;

-- A comment as it came in. The desk is a later issue; its place in a case is here from the first migration.
create table comment (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  case_id uuid,
  account_id uuid not null,
  remote_id text,
  text text not null,
  author text,
  at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, account_id, remote_id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id)
);
alter table comment enable row level security;
alter table comment force row level security;
create policy readers on comment using (trust_id = current_trust()
    and sees_place(school_id)
    and (case_id is null or is_case_member(case_id)))
  with check (trust_id = current_trust());
grant select, insert, update on comment to copybook_app;
