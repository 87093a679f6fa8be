-- What a network's sign-in gave beside the account's key: what renews it, until when, and how it stands.
alter table account_credential
  -- Sealed; null where nothing renews the key.
  add column grant_sealed bytea,
  add column scopes text[] not null default '{}',
  add column refresh_expires_at timestamptz,
  -- When the key is renewed next; null: it is not.
  add column refresh_at timestamptz,
  -- One renews at a time: some networks take each renewing key once.
  add column refresh_lease timestamptz,
  -- Asked, and no answer was stored yet: the network may have used the renewing key up.
  add column refresh_asked_at timestamptz,
  add column refresh_attempts integer not null default 0,
  add column health_due_at timestamptz not null default '-infinity',
  add column last_health_at timestamptz,
  -- { "state": "working" | "failing", "says": sentence or null }.
  add column health jsonb,
  add column dead_at timestamptz,
  add column dead_by text check (dead_by in ('network', 'renewal', 'time')),
  -- One sentence for a person.
  add column dead_why text,
  -- The last warning that was given of its end, in days before it; null: none.
  add column told_days smallint,
  -- Whether the network pushes what is written there, or it is looked for every few minutes. Null: not asked.
  add column news text check (news in ('pushed', 'looked-for')),
  add check ((dead_at is null) = (dead_by is null));

-- Somebody on their way to a network's sign-in and back. Only the hash of the secret that comes back is kept.
create table connecting_attempt (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  person_id uuid not null,
  state_hash bytea not null,
  verifier_sealed bytea not null,
  -- The accounts that the person may manage, with their keys; sealed, and gone once one is chosen.
  offered_sealed bytea,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (trust_id, id),
  unique (trust_id, state_hash),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
alter table connecting_attempt enable row level security;
alter table connecting_attempt force row level security;
create policy own_trust on connecting_attempt using (trust_id = current_trust())
  with check (trust_id = current_trust());
grant select, insert, update (used_at, offered_sealed), delete on connecting_attempt to copybook_app;

-- For the function below, which runs as the owner.
create policy owner_lists on account for select to copybook_owner using (true);
-- Whether another account of this installation, of whatever trust, is connected with a page: yes or no, nothing
-- else. Two who connect the same page at once wait for each other.
create function connected_elsewhere(its_channel text, its_remote_id text, but_account uuid) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    select pg_advisory_xact_lock(hashtextextended(its_channel || ' ' || its_remote_id, 0));
    select exists (
      select from account
      where channel = its_channel and remote_id = its_remote_id and state <> 'closed' and connected_at is not null
        and not (trust_id = current_trust() and id = but_account));
  end;
revoke all on function connected_elsewhere from public;
grant execute on function connected_elsewhere to copybook_app;
