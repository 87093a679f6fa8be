-- What staff saw and asked the moderators to look at. It hangs on a comment as all the desk's rows do (0014): whoever
-- may read the comment reads it, and nobody else, its writer neither.
create table comment_report (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  comment_id uuid not null,
  school_id uuid,
  case_id uuid,
  -- Null: forgotten with the words of the comment, which it may repeat.
  why text,
  reported_by uuid not null,
  reported_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, reported_by) references person (trust_id, id)
);
create index comment_report_comment on comment_report (trust_id, comment_id, reported_at);
alter table comment_report enable row level security;
alter table comment_report force row level security;
create policy readers on comment_report using (trust_id = current_trust()
    and (takes_comments_in()
      or (sees_place(school_id) and (case_id is null or is_case_member(case_id)))))
  with check (trust_id = current_trust());
grant select, insert, update (case_id, why) on comment_report to copybook_app;

-- A report names a comment by its link.
create index comment_permalink on comment (trust_id, account_id, permalink) where permalink is not null;

create or replace function take_along_to_case() returns trigger language plpgsql as $$
begin
  update desk_item set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_decision set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_act set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_screenshot set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_report set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  return null;
end $$;
