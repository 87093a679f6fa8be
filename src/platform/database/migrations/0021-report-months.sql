-- The days of a month that is over, added up: a report over a term or a year reads months, and days at its edges only.
create table report_month (
  trust_id uuid not null references trust (id),
  -- Null: of the trust's own accounts.
  school_id uuid,
  place uuid not null generated always as (coalesce(school_id, trust_id)) stored,
  -- The first day of it.
  month date not null,
  measure text not null,
  key text not null,
  step smallint not null,
  count integer not null check (count > 0),
  primary key (trust_id, place, month, measure, key, step),
  foreign key (trust_id, school_id) references school (trust_id, id)
);
create index report_month_month on report_month (trust_id, month) include (school_id, measure, key, step, count);
alter table report_month enable row level security;
alter table report_month force row level security;
create policy own_places on report_month for select
  using (trust_id = (select current_trust()) and ((select is_trust_wide()) or sees_place(school_id)));
create policy system_counts on report_month for insert
  with check (trust_id = current_trust() and is_trust_wide() and current_actor() is null);
grant select, insert on report_month to copybook_app;
