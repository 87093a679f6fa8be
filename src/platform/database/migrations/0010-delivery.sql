-- Rows leave by account: each at its network's pace, the accounts in turn.
alter table outbox add column account_id uuid;
-- When a worker took it up. For sharing out the work among workers alone: the state says what was asked of a network.
alter table outbox add column taken_at timestamptz;
-- Whoever migrates has no tenant, and forced row-level security would hide every row.
alter table outbox no force row level security;
alter table variant no force row level security;
update outbox set account_id = variant.account_id
  from variant where variant.trust_id = outbox.trust_id and variant.id = outbox.variant_id;
alter table outbox force row level security;
alter table variant force row level security;
alter table outbox alter column account_id set not null;
alter table outbox add foreign key (trust_id, account_id) references account (trust_id, id);
create index outbox_due_by_account on outbox (trust_id, account_id, act, due_at)
  where state in ('waiting', 'sending', 'unknown');

-- How fast an account may go.
create table account_pace (
  trust_id uuid not null references trust (id),
  account_id uuid not null,
  school_id uuid,
  -- Nothing is posted before, or taken down before: its network said so, or what it takes in a while is used up.
  posts_from timestamptz,
  removals_from timestamptz,
  why text,
  -- When the last posts were sent, the oldest first: as many as count for the pace.
  sent timestamptz[] not null default '{}',
  primary key (trust_id, account_id),
  foreign key (trust_id, account_id) references account (trust_id, id)
);
alter table account_pace enable row level security;
alter table account_pace force row level security;
create policy own_schools on account_pace using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update on account_pace to copybook_app;
