-- Who of the register is named where, read by the same signal as posts are checked with. A row says that a text may mean
-- this person: whether it does is judged when it matters, with what was said of the name since.
create table mention (
  trust_id uuid not null references trust (id),
  person_id uuid not null,
  -- `variant`: its words and its link. `media`: what describes a picture or a film, and what is written in it.
  -- `untracked`: a post that did not go through Copybook.
  kind text not null check (kind in ('variant', 'media', 'untracked')),
  source_id uuid not null,
  school_id uuid,
  primary key (trust_id, person_id, kind, source_id),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create index mention_source on mention (trust_id, kind, source_id);
alter table mention enable row level security;
alter table mention force row level security;
create policy own_schools on mention using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, delete on mention to copybook_app;

-- What was written and is not read yet. Written by triggers, so that no way of writing a text goes round it.
create table mention_due (
  trust_id uuid not null references trust (id),
  kind text not null check (kind in ('variant', 'media', 'untracked')),
  source_id uuid not null,
  school_id uuid,
  primary key (trust_id, kind, source_id)
);
alter table mention_due enable row level security;
alter table mention_due force row level security;
create policy own_schools on mention_due using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
-- Updating is for locking: two workers do not read the same.
grant select, insert, update, delete on mention_due to copybook_app;

-- Whose names changed and are not yet looked for in what was written before. Null: of the trust itself, so everywhere.
create table name_change (
  trust_id uuid not null references trust (id),
  seq bigint generated always as identity,
  school_id uuid,
  primary key (trust_id, seq)
);
alter table name_change enable row level security;
alter table name_change force row level security;
create policy write_changes on name_change for insert with check (trust_id = current_trust());
create policy read_changes on name_change for select using (trust_id = current_trust() and sees_place(school_id));
create policy settle_changes on name_change for delete using (trust_id = current_trust() and sees_place(school_id));
grant select, insert, delete on name_change to copybook_app;

-- One reading of everything that was written in the schools whose names changed, and how far it has come.
create table mention_pass (
  trust_id uuid primary key references trust (id),
  -- The changes that it takes in. Not all up to one: a change with a lower number may be committed later.
  change_seqs bigint[] not null,
  -- Null: all of the trust.
  school_ids uuid[],
  kind text not null check (kind in ('variant', 'media', 'untracked')),
  after uuid,
  done integer not null default 0,
  total integer not null,
  begun_at timestamptz not null
);
alter table mention_pass enable row level security;
alter table mention_pass force row level security;
create policy own_trust on mention_pass using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update, delete on mention_pass to copybook_app;

create function note_written() returns trigger language plpgsql as $$
begin
  insert into mention_due (trust_id, kind, source_id, school_id)
    select trust_id, tg_argv[0], id, school_id from written on conflict do nothing;
  return null;
end $$;
create function note_rewritten() returns trigger language plpgsql as $$
begin
  insert into mention_due (trust_id, kind, source_id, school_id)
    values (new.trust_id, tg_argv[0], new.id, new.school_id) on conflict do nothing;
  return null;
end $$;
create trigger variant_written after insert on variant referencing new table as written
  for each statement execute function note_written('variant');
create trigger variant_rewritten after update of text, link on variant for each row
  when (old.text is distinct from new.text or old.link is distinct from new.link)
  execute function note_rewritten('variant');
create trigger media_written after insert on media referencing new table as written
  for each statement execute function note_written('media');
create trigger media_rewritten after update of alt_text, title, captions on media for each row
  when ((old.alt_text, old.title, old.captions) is distinct from (new.alt_text, new.title, new.captions))
  execute function note_rewritten('media');
create trigger untracked_written after insert on untracked_post referencing new table as written
  for each statement execute function note_written('untracked');
create trigger untracked_rewritten after update of text on untracked_post for each row
  when (old.text is distinct from new.text) execute function note_rewritten('untracked');
-- What is written in a picture is read later than the picture comes, and may be read again.
create function note_words() returns trigger language plpgsql as $$
begin
  insert into mention_due (trust_id, kind, source_id, school_id)
    select distinct trust_id, 'media', media_id, school_id from written on conflict do nothing;
  return null;
end $$;
create trigger words_written after insert on media_words referencing new table as written
  for each statement execute function note_words();
create trigger words_gone after delete on media_words referencing old table as written
  for each statement execute function note_words();
-- What was there before is read now.
insert into mention_due (trust_id, kind, source_id, school_id)
  select trust_id, 'variant', id, school_id from variant
  union all select trust_id, 'media', id, school_id from media where erased_at is null
  union all select trust_id, 'untracked', id, school_id from untracked_post;

-- Who lost a yes and is not yet looked for: written with the answer itself, whichever way it came. An import that no
-- longer says anything takes its yes back as well.
create table withdrawal_due (
  trust_id uuid not null references trust (id),
  person_id uuid not null,
  cause text not null check (cause in ('consent', 'left', 'import')),
  school_id uuid,
  -- The first day on which there is no yes any more.
  from_date date not null,
  primary key (trust_id, person_id, cause),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create index withdrawal_due_date on withdrawal_due (trust_id, from_date);
alter table withdrawal_due enable row level security;
alter table withdrawal_due force row level security;
create policy write_due on withdrawal_due for insert with check (trust_id = current_trust());
create policy read_due on withdrawal_due for select using (trust_id = current_trust() and sees_place(school_id));
create policy hold_due on withdrawal_due for update using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust());
create policy settle_due on withdrawal_due for delete using (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update, delete on withdrawal_due to copybook_app;

create function note_lost_yes() returns trigger language plpgsql as $$
begin
  insert into withdrawal_due (trust_id, person_id, cause, school_id, from_date)
    select trust_id, person_id, case source when 'import' then 'import' else 'consent' end, school_id, min(from_date)
    from answered where answer <> 'given'
    group by trust_id, person_id, source, school_id
    on conflict do nothing;
  return null;
end $$;
create trigger answered_no after insert on consent_answer referencing new table as answered
  for each statement execute function note_lost_yes();

create function note_person_added() returns trigger language plpgsql as $$
begin
  insert into name_change (trust_id, school_id) select distinct trust_id, school_id from added;
  return null;
end $$;
create trigger person_named after insert on person referencing new table as added
  for each statement execute function note_person_added();
-- What a name is looked for by; somebody who moves is looked for in both schools.
create function note_person_changed() returns trigger language plpgsql as $$
begin
  insert into name_change (trust_id, school_id)
    select distinct now_is.trust_id, place.id
    from was join now_is using (trust_id, id) cross join lateral (values (was.school_id), (now_is.school_id)) place (id)
    where (was.name, was.known_as, was.kind, was.school_id, was.year_group)
      is distinct from (now_is.name, now_is.known_as, now_is.kind, now_is.school_id, now_is.year_group);
  insert into withdrawal_due (trust_id, person_id, cause, school_id, from_date)
    select now_is.trust_id, now_is.id, 'left', now_is.school_id, now_is.left_on + 1
    from was join now_is using (trust_id, id)
    where now_is.left_on is not null and now_is.left_on is distinct from was.left_on
    on conflict do nothing;
  insert into withdrawal_due (trust_id, person_id, cause, school_id, from_date)
    select now_is.trust_id, now_is.id, 'consent', now_is.school_id, '2000-01-01'
    from was join now_is using (trust_id, id)
    where now_is.do_not_identify and not was.do_not_identify
    on conflict do nothing;
  return null;
end $$;
create trigger person_renamed after update on person referencing old table as was new table as now_is
  for each statement execute function note_person_changed();

-- Somebody may not be shown or named any more, somewhere: what was found, what was done about it, and the receipt.
create table withdrawal (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  person_id uuid not null,
  cause text not null check (cause in ('consent', 'left', 'import', 'complaint')),
  -- Where there is no yes: [{channel, element}].
  lost jsonb not null,
  state text not null default 'open' check (state in ('open', 'settled')),
  opened_at timestamptz not null,
  -- Null: while names are still looked for in what was written before, the list may grow.
  listed_at timestamptz,
  -- Of a complaint about data protection: the day by which it must be answered.
  due_on date,
  interim jsonb,
  interim_at timestamptz,
  receipt jsonb,
  settled_at timestamptz,
  primary key (trust_id, id),
  check ((state = 'settled') = (settled_at is not null)),
  check ((receipt is null) = (settled_at is null)),
  check ((cause = 'complaint') = (due_on is not null)),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create unique index withdrawal_open on withdrawal (trust_id, person_id) where state = 'open';
create index withdrawal_person on withdrawal (trust_id, person_id, opened_at);
create index withdrawal_opened on withdrawal (trust_id, opened_at);
alter table withdrawal enable row level security;
alter table withdrawal force row level security;
create policy own_schools on withdrawal using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update on withdrawal to copybook_app;

create table withdrawal_item (
  trust_id uuid not null references trust (id),
  withdrawal_id uuid not null,
  -- What it is: a variant, a medium, or a post that did not go through Copybook.
  kind text not null check (kind in ('variant', 'media', 'untracked')),
  source_id uuid not null,
  school_id uuid,
  -- Null: a picture stands on no account.
  account_id uuid,
  found_as text not null check (found_as in ('draft', 'scheduled', 'sending', 'by-hand', 'published', 'found',
    'picture')),
  -- What of the person: the picture, the name, or both.
  elements text[] not null,
  state text not null check (state in ('working', 'with-person', 'done')),
  -- How it ended: kept in, stopped before it went out, taken down, or erased.
  ended_as text check (ended_as in ('held', 'stopped', 'taken-down', 'erased')),
  -- Until when a person should have done what only they can.
  due_at timestamptz,
  found_at timestamptz not null,
  settled_at timestamptz,
  -- What the network said, or that somebody did it by hand.
  proof jsonb,
  primary key (trust_id, withdrawal_id, kind, source_id),
  check ((state = 'done') = (settled_at is not null)),
  check ((state = 'done') = (ended_as is not null)),
  foreign key (trust_id, withdrawal_id) references withdrawal (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id)
);
create index withdrawal_item_open on withdrawal_item (trust_id, state) where state <> 'done';
create index withdrawal_item_source on withdrawal_item (trust_id, kind, source_id);
alter table withdrawal_item enable row level security;
alter table withdrawal_item force row level security;
create policy own_schools on withdrawal_item using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update on withdrawal_item to copybook_app;

-- A found post may come down because somebody in it may not be named any more: nobody asked for that one alone.
alter table untracked_post drop constraint untracked_post_check1;
alter table untracked_post add check (removal_by is null or removal is not null);
create index media_created on media (trust_id, school_id, created_at) where erased_at is null;
