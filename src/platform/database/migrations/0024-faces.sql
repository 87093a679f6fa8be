-- What is read of a picture: where its faces are (never whose) and what is written in it. A row waits from the moment
-- that the picture comes; a picture without one counts as not read.
create table media_reading (
  trust_id uuid not null references trust (id),
  media_id uuid not null,
  school_id uuid,
  what text not null check (what in ('faces', 'words')),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  leased_until timestamptz,
  -- For people, in a sentence; no word of the picture.
  failure text,
  read_at timestamptz,
  -- Who looked for faces where the reading failed, and says that all that there are have a box.
  looked_by uuid,
  looked_at timestamptz,
  primary key (trust_id, media_id, what),
  check ((looked_by is null) = (looked_at is null)),
  foreign key (trust_id, media_id) references media (trust_id, id),
  foreign key (trust_id, looked_by) references person (trust_id, id)
);
create index media_reading_due on media_reading (trust_id, state, due_at);

-- A face: its box and how sure the detector is, as fractions of the upright picture. Nothing that could tell one face
-- from another is kept, or ever made. Whose it is, a person says.
create table media_face (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  media_id uuid not null,
  school_id uuid,
  x double precision not null check (x between 0 and 1),
  y double precision not null check (y between 0 and 1),
  width double precision not null check (width > 0 and width <= 1),
  height double precision not null check (height > 0 and height <= 1),
  found_by text not null check (found_by in ('detector', 'person')),
  score double precision check (score between 0 and 1),
  answer text not null default 'unanswered' check (answer in ('unanswered', 'person', 'visitor', 'unrecognisable',
    'covered')),
  person_id uuid,
  -- Of a visitor: who gave permission and how. Of somebody who cannot be recognised: why not.
  reason text,
  answered_by uuid,
  answered_at timestamptz,
  created_at timestamptz not null,
  primary key (trust_id, id),
  check ((answer = 'person') = (person_id is not null)),
  check ((answer in ('visitor', 'unrecognisable')) = (reason is not null and reason <> '')),
  check ((answer = 'unanswered') = (answered_by is null)),
  check ((found_by = 'detector') = (score is not null)),
  foreign key (trust_id, media_id) references media (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, answered_by) references person (trust_id, id)
);
create index media_face_media on media_face (trust_id, media_id);
create index media_face_person on media_face (trust_id, person_id) where person_id is not null;

-- What is written in a picture, word by word.
create table media_words (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  media_id uuid not null,
  school_id uuid,
  text text not null check (text <> ''),
  x double precision not null check (x between 0 and 1),
  y double precision not null check (y between 0 and 1),
  width double precision not null check (width > 0 and width <= 1),
  height double precision not null check (height > 0 and height <= 1),
  confidence double precision not null check (confidence between 0 and 1),
  -- Words of one line stand beside each other; lines count from the top.
  line integer not null,
  -- The order in which they are read.
  position integer not null,
  primary key (trust_id, id),
  unique (trust_id, media_id, position),
  foreign key (trust_id, media_id) references media (trust_id, id)
);

-- What is covered, and where: on one variant, or on every one that the post has and gets.
create table media_cover (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  media_id uuid not null,
  school_id uuid,
  variant_id uuid,
  face_id uuid,
  x double precision not null check (x between 0 and 1),
  y double precision not null check (y between 0 and 1),
  width double precision not null check (width > 0 and width <= 1),
  height double precision not null check (height > 0 and height <= 1),
  -- `crop`: the box is what stays.
  how text not null check (how in ('blur', 'pixelate', 'sticker', 'crop')),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, media_id) references media (trust_id, id),
  foreign key (trust_id, variant_id) references variant (trust_id, id),
  foreign key (trust_id, face_id) references media_face (trust_id, id),
  foreign key (trust_id, made_by) references person (trust_id, id)
);
create index media_cover_media on media_cover (trust_id, media_id);
create index media_cover_variant on media_cover (trust_id, variant_id) where variant_id is not null;
create index media_cover_face on media_cover (trust_id, face_id) where face_id is not null;

-- A picture as it goes out on one variant, made when what is covered there changed. `covers_hash` says for which covers
-- it was made: covers without their rendition, or with that of others, keep the post in.
create table rendition (
  trust_id uuid not null references trust (id),
  media_id uuid not null,
  variant_id uuid not null,
  school_id uuid,
  covers_hash bytea not null,
  file_key text not null,
  sha256 bytea not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  primary key (trust_id, media_id, variant_id),
  foreign key (trust_id, media_id) references media (trust_id, id),
  foreign key (trust_id, variant_id) references variant (trust_id, id)
);
create index rendition_variant on rendition (trust_id, variant_id);
-- Is a file still somebody's? Asked before one is thrown away.
create index rendition_file on rendition (trust_id, file_key);
create index media_file on media (trust_id, file_key);

-- Whoever sees a picture sees what is known of it, and nobody else: a picture of a case is its members' only.
alter table media_reading enable row level security;
alter table media_reading force row level security;
create policy readers on media_reading using (trust_id = current_trust()
    and sees_place(school_id)
    and exists (select from media where media.trust_id = media_reading.trust_id and media.id = media_reading.media_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
alter table media_face enable row level security;
alter table media_face force row level security;
create policy readers on media_face using (trust_id = current_trust()
    and sees_place(school_id)
    and exists (select from media where media.trust_id = media_face.trust_id and media.id = media_face.media_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
alter table media_words enable row level security;
alter table media_words force row level security;
create policy readers on media_words using (trust_id = current_trust()
    and sees_place(school_id)
    and exists (select from media where media.trust_id = media_words.trust_id and media.id = media_words.media_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
alter table media_cover enable row level security;
alter table media_cover force row level security;
create policy readers on media_cover using (trust_id = current_trust()
    and sees_place(school_id)
    and exists (select from media where media.trust_id = media_cover.trust_id and media.id = media_cover.media_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
alter table rendition enable row level security;
alter table rendition force row level security;
create policy readers on rendition using (trust_id = current_trust()
    and sees_place(school_id)
    and exists (select from media where media.trust_id = rendition.trust_id and media.id = rendition.media_id))
  with check (trust_id = current_trust()
    and sees_place(school_id));
grant select, insert, delete on media_words to copybook_app;
grant select, insert, update, delete on media_reading, media_face, media_cover, rendition to copybook_app;

-- What was there before is read now.
insert into media_reading (trust_id, media_id, school_id, what, due_at)
select trust_id, id, school_id, what, created_at
  from media, unnest(array['faces', 'words']) as what
 where kind = 'picture' and erased_at is null;
