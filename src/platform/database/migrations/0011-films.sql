-- A film is a medium of its post like a picture: it has bytes, a shape, and people in it. It stands alone.
alter table media
  add column kind text not null default 'picture' check (kind in ('picture', 'film')),
  -- Of a film only. What its network calls it.
  add column title text not null default '',
  -- WebVTT; null while there are none.
  add column captions text,
  -- Null: nobody has said.
  add column made_for_children boolean;
create unique index media_one_film on media (trust_id, post_id) where kind = 'film' and erased_at is null;

-- What was put on a network unseen and never became public: it is deleted there, however long that takes.
create table leftover (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  variant_id uuid not null,
  school_id uuid,
  account_id uuid not null,
  remote_id text not null,
  state text not null default 'open' check (state in ('open', 'cleared')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  last_error text,
  since timestamptz not null,
  cleared_at timestamptz,
  primary key (trust_id, id),
  unique (trust_id, account_id, remote_id),
  foreign key (trust_id, variant_id) references variant (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id)
);
create index leftover_due on leftover (trust_id, state, due_at);
create index leftover_variant on leftover (trust_id, variant_id);
alter table leftover enable row level security;
alter table leftover force row level security;
create policy own_schools on leftover using (trust_id = current_trust()
    and sees_place(school_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update on leftover to copybook_app;
