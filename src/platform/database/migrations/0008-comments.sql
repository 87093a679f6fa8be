-- What people write on an official account, as the network shows it, with all that became of it.
alter table comment
  -- Null: the network's own time for keeping it is over.
  alter column text drop not null,
  add column kind text not null default 'comment'
    check (kind in ('comment', 'visitor-post', 'review', 'mention', 'direct-message')),
  add column post_remote_id text,
  add column parent_remote_id text,
  -- Our own post under which it stands, where it stands under one.
  add column publication_id uuid,
  add column author_remote_id text,
  add column author_url text,
  add column attachments jsonb not null default '[]',
  add column permalink text,
  -- `gone`: its writer or the network took it away. What was known of it stays.
  add column state text not null default 'visible' check (state in ('visible', 'hidden', 'held', 'gone')),
  -- Written by the account itself.
  add column ours boolean not null default false,
  add column route text not null default 'none' check (route in ('none', 'complaint', 'safeguarding')),
  add column first_seen_at timestamptz not null,
  add column changed_at timestamptz not null,
  add column version integer not null default 1,
  -- How long the network lets anybody keep what was written, and who wrote it. Null: it sets no time.
  add column keep_text_until timestamptz,
  add column keep_author_until timestamptz,
  add foreign key (trust_id, publication_id) references publication (trust_id, id);
create index comment_newest on comment (trust_id, account_id, at desc, id desc);
create index comment_of_school on comment (trust_id, school_id, at desc, id desc);
create index comment_author on comment (trust_id, account_id, author_remote_id) where case_id is not null;
create index comment_text_limit on comment (trust_id, keep_text_until) where keep_text_until is not null;
create index comment_author_limit on comment (trust_id, keep_author_until) where keep_author_until is not null;
create index publication_on_network on publication (trust_id, account_id, remote_id);

-- Edits and deletions, followed: what a comment was at each time that somebody looked and found it changed.
create table comment_version (
  trust_id uuid not null references trust (id),
  comment_id uuid not null,
  version integer not null,
  text text,
  attachments jsonb not null default '[]',
  state text not null check (state in ('visible', 'hidden', 'held', 'gone')),
  seen_at timestamptz not null,
  primary key (trust_id, comment_id, version),
  foreign key (trust_id, comment_id) references comment (trust_id, id)
);

-- What takes comments in has to know which it has, those that belong to a case too: else it would take them for
-- new. It shows nothing to anybody; the setting ends with its transaction.
create function takes_comments_in() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.takes_comments_in', true) = 'on', false);

drop policy readers on comment;
create policy readers on comment using (trust_id = current_trust()
    and (takes_comments_in()
      or (sees_place(school_id) and (case_id is null or is_case_member(case_id)))))
  with check (trust_id = current_trust());

alter table comment_version enable row level security;
alter table comment_version force row level security;
create policy readers on comment_version using (trust_id = current_trust() and exists (
    select from comment c where c.trust_id = comment_version.trust_id and c.id = comment_version.comment_id))
  with check (trust_id = current_trust());
grant select, insert, update (text, attachments) on comment_version to copybook_app;

-- The cases that belong to an office and not to named people: whoever leads safeguarding at the school today reads
-- them, and nobody after their last day. What a child writes to us is one.
create function leads_safeguarding(school uuid) returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.leads_trust', true) = 'on', false) or coalesce(
    school = any (string_to_array(nullif(current_setting('app.leads_schools', true), ''), ',')::uuid[]), false);
create table case_office (
  trust_id uuid not null references trust (id),
  case_id uuid not null,
  -- Null: of the trust itself.
  school_id uuid,
  primary key (trust_id, case_id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id)
);
alter table case_office enable row level security;
alter table case_office force row level security;
create policy holders on case_office for select
  using (trust_id = current_trust() and leads_safeguarding(school_id));
create policy give_case on case_office for insert with check (trust_id = current_trust());
grant select, insert on case_office to copybook_app;

create or replace function is_case_member(of_case uuid) returns boolean language sql stable
  return exists (select from case_member m where m.trust_id = current_trust() and m.case_id = of_case
      and m.person_id = current_actor() and m.until_date is null)
    or exists (select from case_office o where o.trust_id = current_trust() and o.case_id = of_case);

-- How far each account has been read, when it is next, and what is wrong with it. Its row is also what two that take
-- in comments of one account wait for.
create table intake_cursor (
  trust_id uuid not null references trust (id),
  account_id uuid not null,
  -- The connector's own; it holds ids and times, never what somebody wrote.
  cursor text,
  polled_at timestamptz,
  due_at timestamptz not null,
  -- Until then one worker asks the network for this account, under this name.
  leased_until timestamptz,
  lease uuid,
  failures integer not null default 0,
  failed_at timestamptz,
  failure_kind text,
  -- One sentence for a person.
  failure text,
  primary key (trust_id, account_id),
  foreign key (trust_id, account_id) references account (trust_id, id)
);
create index intake_cursor_due on intake_cursor (trust_id, due_at);
alter table intake_cursor enable row level security;
alter table intake_cursor force row level security;
create policy own_trust on intake_cursor using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on intake_cursor to copybook_app;

-- What a network pushed already, by the hash of the signed bytes: the same bytes again are told twice.
create table push_seen (
  trust_id uuid not null references trust (id),
  channel text not null,
  digest bytea not null,
  at timestamptz not null,
  primary key (trust_id, channel, digest)
);
create index push_seen_at on push_seen (trust_id, at);
alter table push_seen enable row level security;
alter table push_seen force row level security;
create policy own_trust on push_seen using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, delete on push_seen to copybook_app;

-- A push names an account by its network's id, and nobody is signed in: whose it is, and nothing else.
create policy owner_finds on account for select to copybook_owner using (true);
create function accounts_on_network(of_channel text, of_remote_ids text[])
  returns table (trust_id uuid, account_id uuid, remote_id text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.trust_id, a.id, a.remote_id from account a
      where a.channel = of_channel and a.remote_id = any (of_remote_ids)
        and a.state = 'active' and a.connected_at is not null;
  end;

-- Which entries tell of some comments, so that they can be erased when the network's time is over, whoever may read
-- them: where they stand, and for whom, and no word of what they say.
create function evidence_telling_of(of_kind text, of_ids text[], of_kinds text[])
  returns table (index bigint, kind text, audience text, school_id uuid, case_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select p.index, p.kind, p.audience, p.school_id, p.case_id from evidence_payload p
      where p.trust_id = current_trust() and p.subject_kind = of_kind and p.subject_id = any (of_ids)
        and p.kind = any (of_kinds)
      order by p.index;
  end;
revoke all on function accounts_on_network, evidence_telling_of from public;
grant execute on function accounts_on_network, evidence_telling_of to copybook_app;
