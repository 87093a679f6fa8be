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
  -- Canonical JSON (RFC 8785), the very bytes that the commitment covers. The other columns repeat parts of it,
  -- for searching and for row-level security; verification compares them with it.
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

-- Which entries were erased, and by which later entry that says so: one for each.
create table evidence_erasure (
  trust_id uuid not null,
  index bigint not null,
  erased_by bigint not null check (erased_by > index),
  primary key (trust_id, index),
  unique (trust_id, erased_by),
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

-- The one way to forget: the payload goes with its salt, its proof stays, and the entry at the index that this
-- answers with has to say so, or the transaction fails. Several erasures of one transaction are told in order.
create function evidence_erase(entry bigint) returns bigint language plpgsql security definer
  set search_path = public, pg_temp as $$
declare next_index bigint;
begin
  select size into strict next_index from evidence_tree where trust_id = current_trust() for update;
  select next_index + count(*) into next_index from evidence_erasure
    where trust_id = current_trust() and erased_by >= next_index;
  -- What tells of an erasure stays: else the gap that it explains would be one.
  delete from evidence_payload where trust_id = current_trust() and index = entry and kind <> 'evidence.erased';
  if not found then raise exception 'no payload to erase at entry %', entry using errcode = 'no_data_found'; end if;
  insert into evidence_erasure (trust_id, index, erased_by) values (current_trust(), entry, next_index);
  return next_index;
end $$;

-- Whether entry `teller` says that `entry` was erased. Asked at commit, and by a verification whose reader may not
-- read the entry that says so.
create function evidence_tells_erasure(teller bigint, entry bigint) returns boolean language sql stable
  security definer set search_path = public, pg_temp
  return exists (select from evidence_payload p where p.trust_id = current_trust() and p.index = teller
    and p.kind = 'evidence.erased' and p.subject_kind = 'entry' and p.subject_id = entry::text);
create function erasure_is_recorded() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not evidence_tells_erasure(new.erased_by, new.index) then
    raise exception 'the erasure of entry % is not recorded', new.index using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger erasure_is_recorded after insert on evidence_erasure
  deferrable initially deferred for each row execute function erasure_is_recorded();

-- Whether a payload is the one that was sealed, with its columns as sealed: yes, no, or null where there is none.
-- So a verification covers what its reader may not read, and still learns nothing of it. A zero character,
-- which jsonb cannot hold, is read as another one.
create function evidence_is_sound(entry bigint) returns boolean language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  sealed record;
  told jsonb;
begin
  select p.*, e.bucket, e.commitment into sealed from evidence_payload p
    join evidence_entry e on e.trust_id = p.trust_id and e.index = p.index
    where p.trust_id = current_trust() and p.index = entry;
  if not found then return null; end if;
  if sha256(sealed.salt || sealed.payload) <> sealed.commitment then return false; end if;
  told := replace(convert_from(sealed.payload, 'UTF8'), '\u0000', '\u0001')::jsonb;
  return coalesce(told ->> 'kind' = sealed.kind
    and (told ->> 'at')::timestamptz = sealed.at and left(told ->> 'at', 10) = sealed.bucket::text
    and told #>> '{subject,kind}' = sealed.subject_kind and told #>> '{subject,id}' = sealed.subject_id
    and case told #>> '{actor,kind}' when 'person' then told #>> '{actor,id}' end
      is not distinct from sealed.actor_id::text
    and told #>> '{audience,kind}' = sealed.audience
    and told #>> '{audience,schoolId}' is not distinct from sealed.school_id::text
    and told #>> '{audience,caseId}' is not distinct from sealed.case_id::text, false);
exception when data_exception then return false;
end $$;
revoke all on function evidence_erase, evidence_tells_erasure, erasure_is_recorded, evidence_is_sound from public;
grant execute on function evidence_erase, evidence_tells_erasure, evidence_is_sound to copybook_app;
