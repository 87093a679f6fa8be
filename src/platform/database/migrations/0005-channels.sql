-- The registry of official accounts: what is not in it cannot be published to.
create table account (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  channel text not null,
  name text not null check (name <> ''),
  url text,
  -- The sign-in of the account at its network: a role mailbox, never a person's.
  login_mailbox text,
  owner_id uuid,
  second_holder_id uuid,
  two_factor text not null default 'unknown' check (two_factor in ('on', 'off', 'unknown')),
  state text not null default 'active' check (state in ('proposed', 'active', 'suspended', 'closed')),
  remote_id text,
  connected_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, owner_id) references person (trust_id, id),
  foreign key (trust_id, second_holder_id) references person (trust_id, id)
);
create index account_school on account (trust_id, school_id);
alter table account enable row level security;
alter table account force row level security;
create policy own_accounts on account
  using (trust_id = current_trust() and (school_id is null or sees_school(school_id)))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update on account to copybook_app;

-- The network's token, sealed with a key that is not in this database.
create table account_credential (
  trust_id uuid not null references trust (id),
  account_id uuid not null,
  sealed bytea not null,
  expires_at timestamptz,
  stored_at timestamptz not null,
  primary key (trust_id, account_id),
  foreign key (trust_id, account_id) references account (trust_id, id)
);
alter table account_credential enable row level security;
alter table account_credential force row level security;
create policy own_trust on account_credential using (trust_id = current_trust())
  with check (trust_id = current_trust());
grant select, insert, update, delete on account_credential to copybook_app;

-- Who may use an account, for what, from when to when, and who said so.
create table account_authorisation (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  school_id uuid,
  person_id uuid not null,
  capability text not null check (capability in ('draft', 'publish', 'moderate', 'administer')),
  from_date date not null,
  until_date date not null check (until_date >= from_date),
  granted_by uuid not null,
  -- A headteacher who grants themselves needs the CEO's note (gap G09).
  ceo_note text,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_why text,
  primary key (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, granted_by) references person (trust_id, id),
  foreign key (trust_id, revoked_by) references person (trust_id, id)
);
create index account_authorisation_person on account_authorisation (trust_id, person_id);
create index account_authorisation_account on account_authorisation (trust_id, account_id);
alter table account_authorisation enable row level security;
alter table account_authorisation force row level security;
create policy own_accounts on account_authorisation
  using (trust_id = current_trust()
    and (school_id is null or sees_school(school_id) or person_id = current_actor()))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update (revoked_at, revoked_by, revoked_why) on account_authorisation to copybook_app;

-- Whoever holds an authorisation sees its account: it is looked up before the person's schools are known.
create policy authorised on account for select using (trust_id = current_trust() and exists (
  select from account_authorisation a
  where a.trust_id = account.trust_id and a.account_id = account.id and a.person_id = current_actor()));

-- One switch stops everything that would go out (gap G45). School null: the whole trust.
create table posting_freeze (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  reason text not null check (reason <> ''),
  started_by uuid not null,
  started_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, started_by) references person (trust_id, id)
);
alter table posting_freeze enable row level security;
alter table posting_freeze force row level security;
create policy own_schools on posting_freeze
  using (trust_id = current_trust() and (school_id is null or sees_school(school_id)))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update (ended_by, ended_at) on posting_freeze to copybook_app;

-- The policy packs of a trust, as they were approved: text and hash, never edited, only superseded.
create table policy_version (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  label text not null,
  pack text not null,
  pack_hash bytea not null,
  state text not null check (state in ('draft', 'proposed', 'approved', 'in-force', 'superseded')),
  approved_by uuid,
  approved_at timestamptz,
  created_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, approved_by) references person (trust_id, id)
);
create unique index one_policy_in_force on policy_version (trust_id) where state = 'in-force';
alter table policy_version enable row level security;
alter table policy_version force row level security;
create policy own_trust on policy_version using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update (state, approved_by, approved_at) on policy_version to copybook_app;
