-- What a comment looked like that a person entered by hand: one picture, made anew, of what Copybook cannot read itself.
-- It repeats the school and the case of its comment, as all that hangs on one does (0014).
create table comment_screenshot (
  trust_id uuid not null references trust (id),
  comment_id uuid not null,
  school_id uuid,
  case_id uuid,
  file_key text not null,
  type text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (trust_id, comment_id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, added_by) references person (trust_id, id)
);
alter table comment_screenshot enable row level security;
alter table comment_screenshot force row level security;
create policy readers on comment_screenshot using (trust_id = current_trust()
    and (takes_comments_in()
      or (sees_place(school_id) and (case_id is null or is_case_member(case_id)))))
  with check (trust_id = current_trust());
-- It is replaced, and it goes; only its place in a case changes.
grant select, insert, update (case_id), delete on comment_screenshot to copybook_app;

create or replace function take_along_to_case() returns trigger language plpgsql as $$
begin
  update desk_item set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_decision set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_act set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  update comment_screenshot set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  return null;
end $$;
