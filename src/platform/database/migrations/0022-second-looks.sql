-- Which days the second looks were drawn from, by which seed and share: with it anybody can draw again and find the same.
create table review_draw (
  trust_id uuid not null references trust (id),
  -- London days, both included.
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  seed text not null check (seed <> ''),
  kept_share real not null check (kept_share between 0 and 1),
  removed_share real not null check (removed_share between 0 and 1),
  picked integer not null,
  drawn_at timestamptz not null,
  primary key (trust_id, last_day)
);
alter table review_draw enable row level security;
alter table review_draw force row level security;
create policy own_trust on review_draw for select using (trust_id = current_trust());
create policy system_draws on review_draw for insert
  with check (trust_id = current_trust() and is_trust_wide() and current_actor() is null);
create policy system_says_how_many on review_draw for update
  using (trust_id = current_trust() and is_trust_wide() and current_actor() is null)
  with check (trust_id = current_trust());
grant select, insert, update (picked) on review_draw to copybook_app;

-- What was read lately, by when it came in: a changed cut is tried on it.
create index desk_item_read on desk_item (trust_id, entered_at, comment_id) where state in ('decided', 'settled');
