-- Attempts that were made before somebody connected the account again do not count towards giving up. The number of the
-- attempts itself only ever grows: by it a worker that was away for long knows that it is not the one any more.
alter table outbox add column attempts_forgiven int not null default 0;

-- What the school likes or follows from an official account, with the reason, who asked and who said yes.
create table following (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  account_id uuid not null,
  act text not null check (act in ('like', 'follow')),
  -- The page on the network: what it is called, and where it stands.
  page text not null,
  url text not null,
  why text not null,
  commercial boolean not null,
  private_individual boolean not null,
  -- What the policy marked when it was asked for: {clause, decision, message} each.
  marks jsonb not null default '[]',
  state text not null default 'requested' check (state in ('requested', 'approved', 'declined', 'ended')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decided_why text,
  -- When somebody last looked whether the reason still holds, and when somebody looks again.
  looked_at timestamptz,
  look_due date,
  -- The reminder of that look has been sent.
  reminded boolean not null default false,
  ended_by uuid,
  ended_at timestamptz,
  ended_why text,
  check ((decided_by is null) = (decided_at is null)),
  check (decided_by is distinct from requested_by),
  check (state <> 'approved' or look_due is not null),
  check ((state = 'ended') = (ended_by is not null)),
  primary key (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, requested_by) references person (trust_id, id),
  foreign key (trust_id, decided_by) references person (trust_id, id),
  foreign key (trust_id, ended_by) references person (trust_id, id)
);
create index following_of_account on following (trust_id, account_id, state);
create index following_look on following (trust_id, look_due) where state = 'approved' and not reminded;
alter table following enable row level security;
alter table following force row level security;
create policy own_accounts on following using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update on following to copybook_app;

-- That the profile of an account says what a like means: when somebody last saw it there, and when somebody looks again.
create table profile_line (
  trust_id uuid not null references trust (id),
  account_id uuid not null,
  school_id uuid,
  verified_by uuid not null,
  verified_at timestamptz not null,
  look_due date not null,
  reminded boolean not null default false,
  primary key (trust_id, account_id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, verified_by) references person (trust_id, id)
);
create index profile_line_look on profile_line (trust_id, look_due) where not reminded;
alter table profile_line enable row level security;
alter table profile_line force row level security;
create policy own_accounts on profile_line using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update on profile_line to copybook_app;
