-- Everybody on the register and everybody who signs in. A person of the trust itself has no school.
create table person (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  -- The id that the school's own system uses; unique in its school (two systems both count from 1).
  external_id text,
  upn text,
  name text not null check (name <> ''),
  known_as text,
  kind text not null check (kind in ('pupil', 'employee', 'governor', 'trustee', 'volunteer', 'agency',
    'parent', 'visitor')),
  year_group text,
  email text,
  manager_id uuid,
  job_title text,
  -- Why is never stored here, and never shown: the flag alone stops the name and the picture.
  do_not_identify boolean not null default false,
  user_id uuid,
  left_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, user_id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, manager_id) references person (trust_id, id)
);
create unique index person_external on person (trust_id, school_id, external_id) nulls not distinct
  where external_id is not null;
create index person_upn on person (trust_id, upn) where upn is not null;
create index person_school on person (trust_id, school_id, kind);
alter table person enable row level security;
alter table person force row level security;
-- People of the trust itself are known to all its staff; people of a school to that school, and to themselves.
create policy own_people on person
  using (trust_id = current_trust() and (school_id is null or sees_school(school_id) or id = current_actor()))
  with check (trust_id = current_trust() and (school_id is null or sees_school(school_id)));
grant select, insert, update on person to copybook_app;

-- Counts every change of a trust's people, so that an index over their names, kept in a server's memory, is
-- known to be of yesterday. Bumped once a statement, whoever changes them and on whichever server.
create table register_version (
  trust_id uuid primary key references trust (id),
  version bigint not null default 1
);
alter table register_version enable row level security;
alter table register_version force row level security;
create policy own_trust on register_version using (trust_id = current_trust())
  with check (trust_id = current_trust());
grant select, insert, update (version) on register_version to copybook_app;
create function bump_register_version() returns trigger language plpgsql as $$
begin
  insert into register_version (trust_id) select distinct trust_id from changed
    on conflict (trust_id) do update set version = register_version.version + 1;
  return null;
end $$;
create trigger person_added after insert on person referencing new table as changed
  for each statement execute function bump_register_version();
create trigger person_changed after update on person referencing new table as changed
  for each statement execute function bump_register_version();

-- Roles are dated grants. A stand-in holds the role of the person stood in for.
create table role_grant (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  role text not null check (role in ('trust-ceo', 'trust-administrator', 'policy-owner', 'headteacher',
    'senior-leader', 'dsl', 'deputy-dsl', 'behaviour-lead', 'office', 'staff', 'governor')),
  school_id uuid,
  stands_in_for uuid,
  from_date date not null,
  -- Inclusive; one that was ended before its first day ends on the day before it.
  until_date date check (until_date >= from_date - 1),
  granted_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, stands_in_for) references person (trust_id, id)
);
create index role_grant_person on role_grant (trust_id, person_id);
alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy own_roles on role_grant
  using (trust_id = current_trust()
    and (school_id is null or sees_school(school_id) or person_id = current_actor()))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update (until_date) on role_grant to copybook_app;

-- A token never exceeds its person; the secret itself is shown once and never kept.
create table api_token (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  label text not null check (label <> ''),
  token_hash bytea not null,
  permissions text[] not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, token_hash),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
alter table api_token enable row level security;
alter table api_token force row level security;
-- A token is looked up by its hash before its person is known, so the trust alone is the boundary here; no
-- query lists another person's tokens (people/list-tokens.ts).
create policy own_trust on api_token using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update (revoked_at) on api_token to copybook_app;

-- What somebody answered, once and for good. The state in force is derived (consent/state.ts).
create table consent_answer (
  -- Checked by the keys below, which carry it: one look-up fewer for each of an import's 70,000 rows.
  trust_id uuid not null,
  id uuid not null default gen_random_uuid(),
  -- The school that was answered to; null for a person of the trust itself.
  school_id uuid,
  person_id uuid not null,
  channel text not null,
  element text not null check (element in ('photo', 'name')),
  answer text not null check (answer in ('given', 'refused', 'withdrawn', 'unknown')),
  -- Who said it and in what relation: the person itself, a guardian, or the school for them (an import).
  giver_id uuid,
  relation text not null check (relation in ('self', 'guardian', 'local-authority', 'school-record')),
  source text not null check (source in ('import', 'staff-entry', 'link')),
  wording text not null,
  from_date date not null,
  until_date date,
  recorded_at timestamptz not null,
  -- Order of recording, for two answers of one instant.
  seq bigint generated always as identity,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, giver_id) references person (trust_id, id)
);
create index consent_answer_person on consent_answer (trust_id, person_id, channel, element, recorded_at);
alter table consent_answer enable row level security;
alter table consent_answer force row level security;
create policy own_schools on consent_answer
  using (trust_id = current_trust() and (school_id is null or sees_school(school_id)))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert on consent_answer to copybook_app;

-- A register file that somebody brought in and has not yet taken over: kept here and nowhere else, so that what
-- was looked at is what is applied. Deleted when it is taken over, replaced or a day old.
create table register_preview (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  -- Null: the whole trust's register.
  school_id uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  file bytea not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, made_by) references person (trust_id, id)
);
alter table register_preview enable row level security;
alter table register_preview force row level security;
create policy own_schools on register_preview using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, delete on register_preview to copybook_app;

-- An invitation to sign in: sent once to the person's own mailbox, used once, over after a week.
create table invitation (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_by uuid not null,
  primary key (trust_id, id),
  unique (trust_id, token_hash),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, created_by) references person (trust_id, id)
);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy own_trust on invitation using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update (used_at) on invitation to copybook_app;
