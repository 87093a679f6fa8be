-- What the trust's own words for answers are: the policy pack ships some, and each row here is put over them. Rows are
-- facts: an edit is a new version.
create table answer_template (
  trust_id uuid not null references trust (id),
  key text not null,
  version integer not null,
  situation text not null check (situation in ('complaint', 'behaviour', 'wrong-information', 'question', 'removed',
    'private-details', 'thanks')),
  label text not null check (label <> ''),
  -- Null: the policy's own words again, or, where the policy has none, no template any more.
  text text,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (trust_id, key, version),
  foreign key (trust_id, written_by) references person (trust_id, id)
);
alter table answer_template enable row level security;
alter table answer_template force row level security;
create policy own_trust on answer_template for select using (trust_id = current_trust());
create policy trust_writes on answer_template for insert
  with check (trust_id = current_trust() and is_trust_wide());
grant select, insert on answer_template to copybook_app;

-- What a school (null: the trust itself) puts into its answers, and who looks after complaints there.
create table answer_place (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid,
  complaints_page text,
  office_phone text,
  -- Whom to talk to, in words that name nobody: "the school office".
  contact text,
  -- To whom referrals go; null: the headteacher of the day.
  handler_id uuid,
  version integer not null default 1,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (trust_id, id),
  unique nulls not distinct (trust_id, school_id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, handler_id) references person (trust_id, id),
  foreign key (trust_id, saved_by) references person (trust_id, id)
);
alter table answer_place enable row level security;
alter table answer_place force row level security;
create policy own_places on answer_place using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update (complaints_page, office_phone, contact, handler_id, version, saved_by, saved_at)
  on answer_place to copybook_app;

-- A concern in a comment, handed to who answers complaints: the informal stage of the complaints procedure.
create table referral (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  comment_id uuid not null,
  school_id uuid,
  account_id uuid not null,
  case_id uuid,
  -- What it is about, in a moderator's words.
  summary text not null check (summary <> ''),
  -- Whether the writer is a parent of a pupil: the procedure's ways differ.
  from_parent text not null check (from_parent in ('yes', 'no', 'not-known')),
  stage text not null default 'informal' check (stage in ('informal')),
  handler_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  acknowledge_by timestamptz not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  -- When it was told that nobody had acknowledged it in time.
  late_told_at timestamptz,
  done_by uuid,
  done_at timestamptz,
  outcome text,
  version integer not null default 1,
  check ((acknowledged_by is null) = (acknowledged_at is null)),
  check ((done_by is null) = (done_at is null)),
  check (done_at is null or (acknowledged_at is not null and outcome is not null)),
  primary key (trust_id, id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, handler_id) references person (trust_id, id),
  foreign key (trust_id, made_by) references person (trust_id, id),
  foreign key (trust_id, acknowledged_by) references person (trust_id, id),
  foreign key (trust_id, done_by) references person (trust_id, id)
);
-- One concern has one referral under way.
create unique index referral_open on referral (trust_id, comment_id) where done_at is null;
create index referral_of_school on referral (trust_id, school_id, made_at desc, id);
create index referral_of_handler on referral (trust_id, handler_id, acknowledge_by) where done_at is null;
create index referral_late on referral (trust_id, acknowledge_by)
  where acknowledged_at is null and late_told_at is null and done_at is null;
alter table referral enable row level security;
alter table referral force row level security;
create policy readers on referral using (trust_id = current_trust()
    and (takes_comments_in()
      or (sees_place(school_id) and (case_id is null or is_case_member(case_id)))))
  with check (trust_id = current_trust());
grant select, insert, update (case_id, handler_id, acknowledged_by, acknowledged_at, late_told_at, done_by, done_at,
  outcome, version) on referral to copybook_app;

-- A comment that comes to belong to a case takes its referral along: from then on only the case's people read it.
create function take_referral_to_case() returns trigger language plpgsql as $$
begin
  update referral set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  return null;
end $$;
create trigger take_referral_to_case after update of case_id on comment
  for each row when (old.case_id is distinct from new.case_id) execute function take_referral_to_case();
