-- What moderation came to, counted by the day, so that a report over a million comments reads some thousand rows. A day
-- is counted once it is over (`moderation/reports/count-days.ts`); what is younger is counted as it is asked for.
create table report_count (
  trust_id uuid not null references trust (id),
  -- Null: of the trust's own accounts.
  school_id uuid,
  place uuid not null generated always as (coalesce(school_id, trust_id)) stored,
  day date not null,
  -- `time`, `decided`, `removed`, `answered`, `referred`, …: see `moderation/reports/measures.ts`.
  measure text not null,
  -- Of what: an urgency, a reason, a decision.
  key text not null,
  -- How long, or how sure, in steps (`reports/time-steps.ts`); 0 where neither is asked.
  step smallint not null,
  count integer not null check (count > 0),
  primary key (trust_id, place, day, measure, key, step),
  foreign key (trust_id, school_id) references school (trust_id, id)
);
create index report_count_day on report_count (trust_id, day) include (school_id, measure, key, step, count);
alter table report_count enable row level security;
alter table report_count force row level security;
-- The questions that do not depend on a row are asked once and not for each.
create policy own_places on report_count for select
  using (trust_id = (select current_trust()) and ((select is_trust_wide()) or sees_place(school_id)));
create policy system_counts on report_count for insert
  with check (trust_id = current_trust() and is_trust_wide() and current_actor() is null);
grant select, insert on report_count to copybook_app;

-- Up to which day a trust is counted.
create table report_counted (
  trust_id uuid not null references trust (id),
  until date not null,
  primary key (trust_id)
);
alter table report_counted enable row level security;
alter table report_counted force row level security;
create policy own_trust on report_counted using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on report_counted to copybook_app;
create index comment_decision_day on comment_decision (trust_id, decided_at);
create index comment_act_replies on comment_act (trust_id, asked_at) where act = 'reply';
create index referral_day on referral (trust_id, made_at);

-- Whether a trust shows its figures to everybody, and how small a count it hides. No row: it shows none.
create table published_figures (
  trust_id uuid not null references trust (id),
  published boolean not null,
  hide_below integer not null check (hide_below between 0 and 100),
  version integer not null default 1,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (trust_id),
  foreign key (trust_id, saved_by) references person (trust_id, id)
);
alter table published_figures enable row level security;
alter table published_figures force row level security;
create policy own_trust on published_figures for select using (trust_id = current_trust());
create policy trust_publishes on published_figures for insert
  with check (trust_id = current_trust() and is_trust_wide());
create policy trust_changes on published_figures for update
  using (trust_id = current_trust() and is_trust_wide()) with check (trust_id = current_trust());
grant select, insert, update (published, hide_below, version, saved_by, saved_at) on published_figures
  to copybook_app;

-- What somebody else looks at a second time: drawn by a seed from what was kept, and from what was removed.
create table review_pick (
  trust_id uuid not null references trust (id),
  decision_id uuid not null,
  comment_id uuid not null,
  school_id uuid,
  account_id uuid not null,
  case_id uuid,
  purpose text not null check (purpose in ('quality-check', 'second-opinion')),
  -- Who decided first and may not look again.
  not_by uuid not null,
  picked_at timestamptz not null,
  -- The second look; null while it waits.
  review_id uuid,
  agrees boolean,
  check ((review_id is null) = (agrees is null)),
  primary key (trust_id, decision_id),
  foreign key (trust_id, decision_id) references comment_decision (trust_id, id),
  foreign key (trust_id, comment_id) references comment (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, account_id) references account (trust_id, id),
  foreign key (trust_id, case_id) references case_file (trust_id, id),
  foreign key (trust_id, not_by) references person (trust_id, id),
  foreign key (trust_id, review_id) references comment_decision (trust_id, id)
);
create index review_pick_waits on review_pick (trust_id, school_id, picked_at) where review_id is null;
create index review_pick_comment on review_pick (trust_id, comment_id);
alter table review_pick enable row level security;
alter table review_pick force row level security;
create policy readers on review_pick using (trust_id = current_trust()
    and (takes_comments_in()
      or (sees_place(school_id) and (case_id is null or is_case_member(case_id)))))
  with check (trust_id = current_trust());
grant select, insert, update (case_id, review_id, agrees) on review_pick to copybook_app;
create function take_pick_to_case() returns trigger language plpgsql as $$
begin
  update review_pick set case_id = new.case_id where trust_id = new.trust_id and comment_id = new.id;
  return null;
end $$;
create trigger take_pick_to_case after update of case_id on comment
  for each row when (old.case_id is distinct from new.case_id) execute function take_pick_to_case();
