-- When an account is next looked at for what did not go through Copybook, and what came of the last look.
create table account_look (
  trust_id uuid not null references trust (id),
  account_id uuid not null,
  school_id uuid,
  -- The page that is looked at; when another one is connected, watching begins anew.
  remote_id text not null,
  -- What stood there before is history. Connecting the same page again does not move it.
  watched_since timestamptz not null,
  due_at timestamptz not null,
  -- The last look that saw everything, and why the last one did not.
  looked_at timestamptz,
  problem text,
  primary key (trust_id, account_id),
  foreign key (trust_id, account_id) references account (trust_id, id)
);
create index account_look_due on account_look (trust_id, due_at);
alter table account_look enable row level security;
alter table account_look force row level security;
create policy own_accounts on account_look using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update on account_look to copybook_app;

-- What stands, or stood, on an official account and did not go through Copybook.
create table untracked_post (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  account_id uuid not null,
  remote_id text not null,
  -- Empty where the network does not let anybody keep it.
  text text not null,
  permalink text,
  posted_at timestamptz not null,
  -- From before the account was watched: listed, and nobody is alarmed.
  history boolean not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  gone_at timestamptz,
  -- Who said what it is, and why it is there.
  explained_as text check (explained_as in ('staff', 'network', 'tool', 'unknown')),
  explained_why text,
  explained_by uuid,
  explained_at timestamptz,
  -- Somebody had it taken down: how far that has come, who and why, and what the network said.
  removal text check (removal in ('waiting', 'by-hand', 'given-up', 'done')),
  removal_why text,
  removal_by uuid,
  removal_due_at timestamptz,
  removal_attempts integer not null default 0,
  removal_said text,
  -- What the network's connector gave a person to do by hand: {text, checklist, openUrl, withPictures}.
  removal_pack jsonb,
  primary key (trust_id, id),
  unique (trust_id, account_id, remote_id),
  check ((explained_as is null) = (explained_by is null)),
  check ((removal is null) = (removal_by is null)),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, explained_by) references person (trust_id, id),
  foreign key (trust_id, removal_by) references person (trust_id, id)
);
create index untracked_post_removal on untracked_post (trust_id, removal_due_at) where removal = 'waiting';
alter table untracked_post enable row level security;
alter table untracked_post force row level security;
create policy own_accounts on untracked_post using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update on untracked_post to copybook_app;

-- Since when a post of ours no longer stands on its network, though nobody took it down here.
alter table publication add column missing_since timestamptz;
