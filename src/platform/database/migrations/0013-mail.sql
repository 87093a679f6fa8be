-- What is to be mailed, written in the transaction of what it tells of: a mail server that is down loses nothing.
-- A letter is one of a closed list of sentences of ours (`kind`) with a place in Copybook to go to (`path`): no name,
-- no text of anybody and no address stand in this table.
create table letter (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null,
  path text not null check (path like '/%'),
  -- One letter to a person about one thing; asked for again it is the same one.
  about text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  sent_at timestamptz,
  -- The code of the mail server's last no: never its sentence, which may hold an address.
  last_code text,
  made_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, person_id, about),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create index letter_due on letter (trust_id, due_at) where state = 'waiting';
alter table letter enable row level security;
alter table letter force row level security;
-- Anybody's act may cause a letter; only the system's own work reads and sends them.
create policy write_letters on letter for insert with check (trust_id = current_trust());
create policy carry_letters on letter for select
  using (trust_id = current_trust() and current_actor() is null and is_trust_wide());
create policy settle_letters on letter for update
  using (trust_id = current_trust() and current_actor() is null and is_trust_wide())
  with check (trust_id = current_trust());
grant select, insert, update (state, attempts, due_at, sent_at, last_code) on letter to copybook_app;
