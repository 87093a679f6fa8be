-- One trust is one tenant. Every tenant table leads with trust_id, has row-level security enabled and forced,
-- and refers to others together with trust_id, so that a row can never belong to somebody else's school.

create function current_trust() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.trust_id', true), '')::uuid;

create function current_actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.actor_id', true), '')::uuid;

create function is_trust_wide() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.trust_wide', true) = 'on', false);

create function sees_school(school uuid) returns boolean language sql stable parallel safe
  return is_trust_wide() or coalesce(
    school = any (string_to_array(nullif(current_setting('app.school_ids', true), ''), ',')::uuid[]), false);

-- What belongs to no school belongs to the trust itself: there, who reaches the whole trust.
create function sees_place(school uuid) returns boolean language sql stable parallel safe
  return case when school is null then is_trust_wide() else sees_school(school) end;

-- Outside tenancy, a closed list: trust (each sees its own row), route, and the schemas auth and pgboss.
create table trust (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  demo boolean not null default false,
  created_at timestamptz not null
);
alter table trust enable row level security;
alter table trust force row level security;
create policy own_trust on trust using (id = current_trust()) with check (id = current_trust());
-- For the two functions below, which run as the owner.
create policy owner_lists on trust for select to copybook_owner using (true);
grant select, insert, update (name) on trust to copybook_app;

-- Which trust a session, token or link belongs to. Only the hash of the secret is kept, and only one row at a
-- time can be read, through the function: nobody can list the trusts of a database.
create table route (
  kind text not null check (kind in ('user', 'api-token', 'link', 'setup')),
  token_hash bytea not null,
  trust_id uuid not null references trust (id),
  -- The person, for a user of the sign-in library.
  subject_id uuid,
  primary key (kind, token_hash)
);
create function route_of(route_kind text, hash bytea) returns table (trust_id uuid, subject_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select r.trust_id, r.subject_id from route r where r.kind = route_kind and r.token_hash = hash;
  end;
create function route_add(route_kind text, hash bytea, subject uuid) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    insert into route (kind, token_hash, trust_id, subject_id)
      values (route_kind, hash, current_trust(), subject);
  end;
create function route_remove(route_kind text, hash bytea) returns void language sql security definer
  set search_path = public, pg_temp
  begin atomic
    delete from route where kind = route_kind and token_hash = hash and trust_id = current_trust();
  end;
revoke all on function route_of, route_add, route_remove from public;
grant execute on function route_of, route_add, route_remove to copybook_app;

-- What the whole database is: one row. A demo refuses real networks, and no real installation becomes one.
create table installation (
  only_one boolean primary key default true check (only_one),
  demo boolean not null
);
grant select on installation, schema_migration to copybook_app;
-- Whether anything was ever set up here, without showing what.
create function has_trust() returns boolean language sql stable security definer
  set search_path = public, pg_temp
  return exists (select from trust);
revoke all on function has_trust from public;
grant execute on function has_trust to copybook_app;
-- The sweep goes through all trusts, one after the other, each in its own context: ids, nothing else.
create function all_trusts() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp
  begin atomic
    select id from trust;
  end;
revoke all on function all_trusts from public;
grant execute on function all_trusts to copybook_app;

create table school (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  key text not null,
  name text not null check (name <> ''),
  phase text not null,
  age_from smallint not null check (age_from between 0 and 25),
  age_to smallint not null check (age_to between age_from and 25),
  contacts jsonb not null,
  related_businesses text[] not null default '{}',
  own_accounts text[] not null default '{}',
  closed_on date,
  version integer not null default 1,
  primary key (trust_id, id),
  unique (trust_id, key)
);
alter table school enable row level security;
alter table school force row level security;
create policy own_schools on school using (trust_id = current_trust() and sees_school(id))
  with check (trust_id = current_trust() and sees_school(id));
grant select, insert, update on school to copybook_app;

-- Refused attempts of people who are known, one row per actor, operation and minute.
create table refusal (
  trust_id uuid not null references trust (id),
  actor_key text not null,
  operation text not null,
  minute timestamptz not null,
  count integer not null default 1,
  primary key (trust_id, actor_key, operation, minute)
);
alter table refusal enable row level security;
alter table refusal force row level security;
create policy own_trust on refusal using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update (count) on refusal to copybook_app;

-- The answer to a request that carried an Idempotency-Key, so that a repeated one gets the same answer; sealed
-- with the server's key, for it may hold a token that is shown once.
create table idempotency (
  trust_id uuid not null references trust (id),
  actor_key text not null,
  key text not null,
  body_hash bytea not null,
  answer bytea not null,
  at timestamptz not null,
  primary key (trust_id, actor_key, key)
);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own_trust on idempotency using (trust_id = current_trust())
  with check (trust_id = current_trust());
grant select, insert, delete on idempotency to copybook_app;
