-- One RFC 6962 tree per trust. The entry proves; the payload tells. The application may add and read, no more.
create table evidence_tree (
  trust_id uuid primary key references trust (id),
  size bigint not null default 0,
  -- The compact range: the roots of the full subtrees, left to right, 32 bytes each.
  frontier bytea[] not null default '{}'
);
create table evidence_entry (
  trust_id uuid not null references evidence_tree (trust_id),
  index bigint not null check (index >= 0),
  bucket date not null,
  commitment bytea not null check (octet_length(commitment) = 32),
  -- The tree's root after this entry, so that a verification can name the first entry that is wrong.
  root bytea not null check (octet_length(root) = 32),
  primary key (trust_id, index)
);
create table evidence_payload (
  trust_id uuid not null,
  index bigint not null,
  audience text not null check (audience in ('trust', 'school', 'case')),
  school_id uuid,
  case_id uuid,
  salt bytea not null check (octet_length(salt) = 32),
  -- Canonical JSON (RFC 8785), the very bytes that the commitment covers. The columns below repeat parts of
  -- it for searching; verification compares them with it.
  payload bytea not null,
  kind text not null,
  at timestamptz not null,
  actor_id uuid,
  subject_kind text not null,
  subject_id text not null,
  primary key (trust_id, index),
  foreign key (trust_id, index) references evidence_entry (trust_id, index),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  check ((audience = 'school') = (school_id is not null and case_id is null)),
  check ((audience = 'case') = (case_id is not null))
);
create index evidence_payload_subject on evidence_payload (trust_id, subject_kind, subject_id, index);
create index evidence_payload_kind on evidence_payload (trust_id, kind, index);

-- Which entries were erased, and by which later entry that says so.
create table evidence_erasure (
  trust_id uuid not null,
  index bigint not null,
  erased_by bigint not null,
  primary key (trust_id, index),
  foreign key (trust_id, index) references evidence_entry (trust_id, index),
  foreign key (trust_id, erased_by) references evidence_entry (trust_id, index) deferrable initially deferred
);
create table evidence_checkpoint (
  trust_id uuid not null references trust (id),
  size bigint not null,
  note text not null,
  at timestamptz not null,
  primary key (trust_id, size)
);

alter table evidence_tree enable row level security;
alter table evidence_tree force row level security;
create policy own_trust on evidence_tree using (trust_id = current_trust()) with check (trust_id = current_trust());
alter table evidence_entry enable row level security;
alter table evidence_entry force row level security;
create policy own_trust on evidence_entry using (trust_id = current_trust()) with check (trust_id = current_trust());
alter table evidence_erasure enable row level security;
alter table evidence_erasure force row level security;
create policy own_trust on evidence_erasure using (trust_id = current_trust())
  with check (trust_id = current_trust());
alter table evidence_checkpoint enable row level security;
alter table evidence_checkpoint force row level security;
create policy own_trust on evidence_checkpoint using (trust_id = current_trust())
  with check (trust_id = current_trust());

alter table evidence_payload enable row level security;
alter table evidence_payload force row level security;
create policy readers on evidence_payload for select using (trust_id = current_trust() and case audience
  when 'trust' then is_trust_wide()
  when 'school' then sees_school(school_id)
  when 'case' then is_case_member(case_id) end);
-- Whoever acts may record it, for an audience that they are not themselves part of too (a pupil's contact
-- reaches the safeguarding lead only).
create policy writers on evidence_payload for insert with check (trust_id = current_trust());
create policy eraser on evidence_payload for delete to copybook_owner using (trust_id = current_trust());
create policy eraser_finds on evidence_payload for select to copybook_owner using (trust_id = current_trust());

grant select, insert, update (size, frontier) on evidence_tree to copybook_app;
grant select, insert on evidence_entry, evidence_payload, evidence_checkpoint to copybook_app;
grant select on evidence_erasure to copybook_app;

-- The one way to forget: the payload goes with its salt, its proof stays, and the next entry of this same
-- transaction has to say so, or the transaction fails.
create function evidence_erase(entry bigint) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare next_index bigint;
begin
  select size into strict next_index from evidence_tree where trust_id = current_trust() for update;
  delete from evidence_payload where trust_id = current_trust() and index = entry;
  if not found then raise exception 'no payload at entry %', entry using errcode = 'no_data_found'; end if;
  insert into evidence_erasure (trust_id, index, erased_by) values (current_trust(), entry, next_index);
end $$;
create function erasure_is_recorded() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from evidence_payload p where p.trust_id = new.trust_id and p.index >= new.erased_by
      and p.kind = 'evidence.erased' and p.subject_id = new.index::text) then
    raise exception 'the erasure of entry % is not recorded', new.index using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger erasure_is_recorded after insert on evidence_erasure
  deferrable initially deferred for each row execute function erasure_is_recorded();
revoke all on function evidence_erase, erasure_is_recorded from public;
grant execute on function evidence_erase to copybook_app;
