-- Who looks after which pupil, and whether they hold parental responsibility there. Kept by the school that the pupil is
-- in: a move begins afresh, as answers do.
create table guardianship (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  pupil_id uuid not null,
  guardian_id uuid not null,
  relation text not null check (relation in ('mother', 'father', 'step-parent', 'grandparent', 'foster-carer',
    'local-authority', 'carer')),
  -- `unchecked`: nobody has looked yet. Only `held` makes a yes that comes by a link count; a no counts from anybody.
  responsibility text not null check (responsibility in ('held', 'not-held', 'unchecked')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  check (pupil_id <> guardian_id),
  primary key (trust_id, id),
  unique (trust_id, school_id, pupil_id, guardian_id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, pupil_id) references person (trust_id, id),
  foreign key (trust_id, guardian_id) references person (trust_id, id),
  foreign key (trust_id, noted_by) references person (trust_id, id)
);
create index guardianship_pupil on guardianship (trust_id, pupil_id, guardian_id);
create index guardianship_guardian on guardianship (trust_id, guardian_id);

-- A school asks a class, or everybody, for answers by a day.
create table consent_campaign (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  -- Null: the whole school.
  class text,
  -- `renewal`: everybody is asked again; `missing`: only families that have not answered.
  asks text not null check (asks in ('renewal', 'missing')),
  answer_by date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null)),
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, made_by) references person (trust_id, id),
  foreign key (trust_id, ended_by) references person (trust_id, id)
);
create index consent_campaign_school on consent_campaign (trust_id, school_id, made_at);

-- One person is asked about one pupil: a parent or carer, or (giver = pupil) the pupil. Whether a link was opened is
-- nowhere.
create table consent_ask (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  pupil_id uuid not null,
  giver_id uuid not null,
  campaign_id uuid,
  answer_by date not null,
  -- What its links end with.
  expires_at timestamptz not null,
  -- The language that they chose last; mails are written in it.
  language text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  -- When they are reminded next; null: never.
  remind_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, pupil_id) references person (trust_id, id),
  foreign key (trust_id, giver_id) references person (trust_id, id),
  foreign key (trust_id, campaign_id) references consent_campaign (trust_id, id),
  foreign key (trust_id, made_by) references person (trust_id, id)
);
create unique index consent_ask_open on consent_ask (trust_id, pupil_id, giver_id) where ended_at is null;
create index consent_ask_campaign on consent_ask (trust_id, campaign_id);
create index consent_ask_remind on consent_ask (trust_id, remind_at) where remind_at is not null;

-- The addresses by which an ask is answered: one for each mail and each printed letter. The secret itself is never kept.
create table consent_link (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  ask_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  made_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, token_hash),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, ask_id) references consent_ask (trust_id, id)
);
create index consent_link_ask on consent_link (trust_id, ask_id);

-- What is to be mailed to a family: which of our sentences, about which ask. The address is looked up and the link made
-- when it is sent, so neither stands here.
create table family_mail (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  ask_id uuid not null,
  kind text not null check (kind in ('asked', 'reminded', 'saved', 'complained', 'complaint-answered')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  sent_at timestamptz,
  last_code text,
  made_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, ask_id) references consent_ask (trust_id, id)
);
create index family_mail_due on family_mail (trust_id, due_at) where state = 'waiting';
create index family_mail_ask on family_mail (trust_id, ask_id);

-- Somebody complains about a picture of a pupil: a data-protection complaint, to be acknowledged within 30 days (Data
-- Protection Act 2018, section 164A). No complaint in the sense of the complaints procedure.
create table picture_complaint (
  trust_id uuid not null references trust (id),
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  pupil_id uuid not null,
  ask_id uuid not null,
  -- Who complains; the pupil too may.
  by_id uuid not null,
  -- Where the picture is, as far as they know, and what is wrong with it: their words.
  place text not null,
  says text not null check (says <> ''),
  -- They took their yes back at the same time, so it comes down.
  withdrew boolean not null,
  made_at timestamptz not null,
  -- Last day to acknowledge it, inclusive.
  acknowledge_by date not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, pupil_id) references person (trust_id, id),
  foreign key (trust_id, by_id) references person (trust_id, id),
  foreign key (trust_id, ask_id) references consent_ask (trust_id, id),
  foreign key (trust_id, acknowledged_by) references person (trust_id, id),
  foreign key (trust_id, answered_by) references person (trust_id, id)
);
create index picture_complaint_school on picture_complaint (trust_id, school_id, made_at);
create index picture_complaint_pupil on picture_complaint (trust_id, pupil_id);

alter table guardianship enable row level security;
alter table guardianship force row level security;
create policy own_schools on guardianship using (trust_id = current_trust() and sees_school(school_id))
  with check (trust_id = current_trust() and sees_school(school_id));
alter table consent_campaign enable row level security;
alter table consent_campaign force row level security;
create policy own_schools on consent_campaign using (trust_id = current_trust() and sees_school(school_id))
  with check (trust_id = current_trust() and sees_school(school_id));
alter table consent_ask enable row level security;
alter table consent_ask force row level security;
create policy own_schools on consent_ask using (trust_id = current_trust() and sees_school(school_id))
  with check (trust_id = current_trust() and sees_school(school_id));
alter table consent_link enable row level security;
alter table consent_link force row level security;
create policy own_schools on consent_link using (trust_id = current_trust() and sees_school(school_id))
  with check (trust_id = current_trust() and sees_school(school_id));
alter table family_mail enable row level security;
alter table family_mail force row level security;
create policy own_schools on family_mail using (trust_id = current_trust() and sees_school(school_id))
  with check (trust_id = current_trust() and sees_school(school_id));
alter table picture_complaint enable row level security;
alter table picture_complaint force row level security;
create policy own_schools on picture_complaint using (trust_id = current_trust() and sees_school(school_id))
  with check (trust_id = current_trust() and sees_school(school_id));

grant select, insert, update (relation, responsibility, noted_by, noted_at, ended_at, version) on guardianship
  to copybook_app;
grant select, insert, update (ended_at, ended_by) on consent_campaign to copybook_app;
grant select, insert, update (campaign_id, answer_by, expires_at, language, remind_at, answered_at, ended_at)
  on consent_ask to copybook_app;
grant select, insert on consent_link to copybook_app;
grant select, insert, update (state, attempts, due_at, sent_at, last_code) on family_mail to copybook_app;
grant select, insert, update (acknowledged_at, acknowledged_by, answer, answered_at, answered_by)
  on picture_complaint to copybook_app;

-- Whose yes stops counting is looked for like who takes one back (`withdrawal_due` of 0026).
create function note_lost_guardian() returns trigger language plpgsql as $$
begin
  insert into withdrawal_due (trust_id, person_id, cause, school_id, from_date)
    values (new.trust_id, new.pupil_id, 'consent', new.school_id, '2000-01-01') on conflict do nothing;
  return null;
end $$;
create trigger guardian_lost after update of responsibility, ended_at on guardianship for each row
  when ((new.responsibility <> 'held' and old.responsibility is distinct from new.responsibility)
    or (new.ended_at is not null and old.ended_at is null))
  execute function note_lost_guardian();
create trigger guardian_not_held after insert on guardianship for each row
  when (new.responsibility = 'not-held' or new.ended_at is not null) execute function note_lost_guardian();
