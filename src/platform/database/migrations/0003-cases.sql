-- What belongs to a case is read by its members only: not by screens that hide it, but by these policies.
create table case_file (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  opened_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id)
);
create table case_member (
  trust_id uuid not null references trust (id),
  case_id uuid not null,
  person_id uuid not null,
  from_date date not null,
  until_date date,
  primary key (trust_id, case_id, person_id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create index case_member_person on case_member (trust_id, person_id);

alter table case_member enable row level security;
alter table case_member force row level security;
-- A member sees the own membership; who else belongs to a case is read through is_case_member by its members.
create policy own_membership on case_member for select
  using (trust_id = current_trust() and person_id = current_actor());
create policy add_members on case_member for insert with check (trust_id = current_trust());

create function is_case_member(of_case uuid) returns boolean language sql stable
  return exists (select from case_member m where m.trust_id = current_trust() and m.case_id = of_case
    and m.person_id = current_actor() and m.until_date is null);

alter table case_file enable row level security;
alter table case_file force row level security;
create policy members on case_file for select using (trust_id = current_trust() and is_case_member(id));
create policy open_case on case_file for insert with check (trust_id = current_trust());
grant select, insert on case_file, case_member to copybook_app;
