-- When whoever looks after comments was written to about this one: because it cannot wait, and because it is late.
alter table desk_item add column told_at timestamptz, add column late_told_at timestamptz;
create index desk_item_untold on desk_item (trust_id, urgency, comment_id)
  where state = 'open' and case_id is null and told_at is null;
create index desk_item_late on desk_item (trust_id, due_at, comment_id)
  where state = 'open' and case_id is null and late_told_at is null;
