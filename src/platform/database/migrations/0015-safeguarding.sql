-- The safeguarding case: what it is about, whose clock runs, who it is about, and what its people wrote down. Only
-- they read it, and whoever it is about never does, whatever office or membership they hold (gap G31).

-- The system's own work, which no person stands behind.
create function is_system() returns boolean language sql stable parallel safe
  return current_actor() is null and is_trust_wide();

alter table case_file
  add column kind text not null default 'safeguarding' check (kind in ('safeguarding')),
  -- How it came: read off what came in, handed over by a moderator, proposed by the machine, or seen by staff.
  add column source text not null default 'intake' check (source in ('intake', 'comment', 'proposal', 'report')),
  -- Null: no person did.
  add column reported_by uuid,
  add column what text,
  add column seen_where text,
  add column seen_at timestamptz,
  add column link text,
  -- A suspected indecent image of a child: there is a link and a time, and no bytes, anywhere.
  add column suspected_image boolean not null default false,
  -- The number of the case in the school's own safeguarding system.
  add column reference text,
  add column outcome text
    check (outcome in ('referred', 'handled-in-school', 'passed-on', 'no-further-action', 'not-safeguarding')),
  add column follow_up text,
  add column reason text,
  add foreign key (trust_id, reported_by) references person (trust_id, id);

-- Until somebody has taken a case up, the next in line is told when `due_at` comes. Ids and times, nothing else: the
-- sweep reads it, and cases stay closed to the sweep.
create table case_clock (
  trust_id uuid not null references trust (id),
  case_id uuid not null,
  school_id uuid,
  -- Who was told last: 0 the safeguarding team, 1 its deputies, 2 the headteacher, 3 the chief executive, 4 governors.
  step smallint not null check (step between 0 and 4),
  -- How often it was rung: again when more came in after somebody had taken it up.
  round integer not null default 1,
  due_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (trust_id, case_id),
  check (due_at is null or (acknowledged_at is null and closed_at is null)),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, acknowledged_by) references person (trust_id, id),
  foreign key (trust_id, closed_by) references person (trust_id, id)
);
create index case_clock_due on case_clock (trust_id, due_at) where due_at is not null;
create table case_subject (
  trust_id uuid not null references trust (id),
  case_id uuid not null,
  person_id uuid not null,
  primary key (trust_id, case_id, person_id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
-- Written once: what was noted is never changed.
create table case_note (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  text text not null check (text <> ''),
  primary key (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, by_id) references person (trust_id, id)
);
create index case_note_of_case on case_note (trust_id, case_id, at, id);
-- Cases of before this migration ring at once: nobody has said that they took one up. Whoever migrates has no tenant,
-- and forced row-level security would hide every row.
alter table case_file no force row level security;
insert into case_clock (trust_id, case_id, school_id, step, due_at)
  select trust_id, id, school_id, 0, opened_at from case_file;
alter table case_file force row level security;

-- Asked by every policy about cases, so it looks with the owner's eyes: each of them asking the other would not end.
create policy owner_asks on case_member for select to copybook_owner using (trust_id = current_trust());
create policy owner_asks on case_office for select to copybook_owner using (trust_id = current_trust());
create policy owner_asks on case_subject for select to copybook_owner using (trust_id = current_trust());
create or replace function is_case_member(of_case uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp
  return not exists (select from case_subject s where s.trust_id = current_trust() and s.case_id = of_case
      and s.person_id = current_actor())
    and (exists (select from case_member m where m.trust_id = current_trust() and m.case_id = of_case
        and m.person_id = current_actor() and m.until_date is null)
      or exists (select from case_office o where o.trust_id = current_trust() and o.case_id = of_case
        and leads_safeguarding(o.school_id)));

drop policy own_membership on case_member;
create policy members on case_member for select to copybook_app
  using (trust_id = current_trust() and (is_system() or is_case_member(case_id)));
create policy end_members on case_member for update to copybook_app
  using (trust_id = current_trust() and (is_system() or is_case_member(case_id)))
  with check (trust_id = current_trust());
grant update (from_date, until_date) on case_member to copybook_app;
drop policy holders on case_office;
create policy members on case_office for select to copybook_app
  using (trust_id = current_trust() and is_case_member(case_id));
create policy work_on_case on case_file for update using (trust_id = current_trust() and is_case_member(id))
  with check (trust_id = current_trust());
grant update (suspected_image, reference, outcome, follow_up, reason) on case_file to copybook_app;

alter table case_clock enable row level security;
alter table case_clock force row level security;
create policy readers on case_clock for select
  using (trust_id = current_trust() and (is_system() or is_case_member(case_id)));
create policy start_clock on case_clock for insert with check (trust_id = current_trust());
create policy work_on_clock on case_clock for update
  using (trust_id = current_trust() and (is_system() or is_case_member(case_id)))
  with check (trust_id = current_trust());
grant select, insert, update (step, round, due_at, acknowledged_at, acknowledged_by, closed_at, closed_by)
  on case_clock to copybook_app;
alter table case_subject enable row level security;
alter table case_subject force row level security;
create policy readers on case_subject for select to copybook_app
  using (trust_id = current_trust() and (is_system() or is_case_member(case_id)));
create policy name_subject on case_subject for insert with check (trust_id = current_trust());
grant select, insert on case_subject to copybook_app;
alter table case_note enable row level security;
alter table case_note force row level security;
create policy readers on case_note for select using (trust_id = current_trust() and is_case_member(case_id));
create policy write_notes on case_note for insert
  with check (trust_id = current_trust() and is_case_member(case_id) and by_id = current_actor());
grant select, insert on case_note to copybook_app;

-- The version of a comment that the safeguarding lead gave back to the desk: what is written anew is looked at anew.
alter table comment add column handed_back_version integer;

-- What the record told of a comment before it came into a case goes out of sight with it: entries are sealed for the
-- readers of then, so it is asked about the comment as it is now.
create policy owner_asks on comment for select to copybook_owner using (trust_id = current_trust());
create function is_of_a_case_of_others(kind text, id text) returns boolean language sql stable
  security definer set search_path = public, pg_temp
  return case when kind = 'comment' and id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then exists (
    select from comment c where c.trust_id = current_trust() and c.id = is_of_a_case_of_others.id::uuid
      and c.case_id is not null and not is_case_member(c.case_id)) else false end;
create policy cases_of_others on evidence_payload as restrictive for select to copybook_app
  using (not is_of_a_case_of_others(subject_kind, subject_id));
revoke all on function is_of_a_case_of_others, is_case_member from public;
grant execute on function is_of_a_case_of_others, is_case_member to copybook_app;
