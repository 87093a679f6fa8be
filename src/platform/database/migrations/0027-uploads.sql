-- A picture or a film on its way here, part by part, so that what a bad line broke off goes on where it stood. It is
-- nobody's until a post takes it in, and gone a day after its last part.
create table upload (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  post_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('picture', 'film')),
  -- Bytes that were announced, and their SHA-256 where the sender knew it.
  size bigint not null check (size > 0),
  sha256 bytea check (length(sha256) = 32),
  -- Bytes that are here: the next part begins there.
  received bigint not null default 0 check (received between 0 and size),
  -- What became of it; the parts are thrown away then.
  media_id uuid,
  due_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, post_id) references post (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, media_id) references media (trust_id, id)
);
create index upload_person on upload (trust_id, person_id);
create index upload_due on upload (trust_id, due_at);
create index upload_taken on upload (trust_id) where media_id is not null;
alter table upload enable row level security;
alter table upload force row level security;
-- A school sees that something is on its way; only who sends it changes it, and the system, which clears up.
create policy own_places on upload for select using (trust_id = current_trust() and sees_place(school_id));
create policy sender_starts on upload for insert
  with check (trust_id = current_trust() and sees_place(school_id) and person_id = current_actor());
create policy sender_sends on upload for update
  using (trust_id = current_trust() and person_id = current_actor())
  with check (trust_id = current_trust() and person_id = current_actor());
create policy system_clears on upload for delete
  using (trust_id = current_trust() and is_trust_wide() and current_actor() is null);
-- For the function below, which runs as the owner.
create policy owner_counts on upload for select to copybook_owner using (true);
grant select, insert, update (received, media_id, due_at), delete on upload to copybook_app;

create table upload_part (
  trust_id uuid not null references trust (id),
  upload_id uuid not null,
  person_id uuid not null,
  -- Where it begins, and its bytes.
  at bigint not null,
  bytes integer not null check (bytes > 0),
  file_key text not null,
  sha256 bytea not null,
  primary key (trust_id, upload_id, at),
  foreign key (trust_id, upload_id) references upload (trust_id, id) on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id)
);
alter table upload_part enable row level security;
alter table upload_part force row level security;
create policy sender on upload_part using (trust_id = current_trust()
    and (person_id = current_actor() or (is_trust_wide() and current_actor() is null)))
  with check (trust_id = current_trust() and person_id = current_actor());
grant select, insert, delete on upload_part to copybook_app;

-- How much is on its way in this trust, also of those whom the asker does not see.
create function uploads_under_way() returns bigint language sql stable security definer
  set search_path = public, pg_temp
  begin atomic
    select coalesce(sum(size), 0)::bigint from upload where trust_id = current_trust() and media_id is null;
  end;
revoke all on function uploads_under_way from public;
grant execute on function uploads_under_way to copybook_app;
