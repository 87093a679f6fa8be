-- A face of a film: from when to when it may be seen, where it was each time that somebody looked, and the picture that
-- a person is asked about it by. Its box is that of the moment in which it is clearest.
alter table media_face
  add column from_ms integer check (from_ms >= 0),
  add column to_ms integer,
  add column clearest_ms integer,
  -- [{"atMs": 3000, "box": {"x": .1, "y": .1, "width": .1, "height": .1}}], in the order of time.
  add column seen jsonb,
  -- One still may show several faces. Null where there is none.
  add column still_key text,
  add check (to_ms > from_ms),
  add check (num_nulls(from_ms, to_ms, clearest_ms, seen) in (0, 4)),
  add check (still_key is null or from_ms is not null);
create index media_face_still on media_face (trust_id, still_key) where still_key is not null;

-- A film takes minutes to look through: so much of it is done.
alter table media_reading add column progress real not null default 0 check (progress between 0 and 1);

-- A film whose covers changed is made anew for each variant that they concern, which takes minutes: a row waits until
-- that is done. Until then `rendition` has nothing that fits, and nothing of it goes out.
create table film_making (
  trust_id uuid not null references trust (id),
  media_id uuid not null,
  school_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  leased_until timestamptz,
  -- For people, in a sentence.
  failure text,
  primary key (trust_id, media_id),
  check ((state = 'failed') = (failure is not null)),
  foreign key (trust_id, media_id) references media (trust_id, id)
);
create index film_making_due on film_making (trust_id, state, due_at);
alter table film_making enable row level security;
alter table film_making force row level security;
create policy readers on film_making using (trust_id = current_trust()
    and sees_place(school_id)
    and exists (select from media where media.trust_id = film_making.trust_id and media.id = film_making.media_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, update, delete on film_making to copybook_app;

-- What was there before is looked through now. Of pictures too: 0024 asked under forced row-level security and saw none.
alter table media no force row level security;
alter table media_reading no force row level security;
insert into media_reading (trust_id, media_id, school_id, what, due_at)
select trust_id, id, school_id, what, created_at
  from media, unnest(array['faces', 'words']) as what
 where erased_at is null and (kind = 'picture' or what = 'faces')
on conflict do nothing;
alter table media force row level security;
alter table media_reading force row level security;
