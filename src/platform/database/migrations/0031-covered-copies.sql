-- Of a post that came down because somebody in it may not be shown any more, a draft of what is left of it: the same words
-- and pictures for the same account, with whoever has no yes covered. Null: it is no such copy.
alter table post add column copy_of uuid;
alter table post add foreign key (trust_id, copy_of) references variant (trust_id, id);
create index post_copy_of on post (trust_id, copy_of) where copy_of is not null;

-- Which answers of a family a withdrawal was opened for, so that its receipt is theirs to read and nobody else's. Null:
-- not looked for yet. An answer that nobody gave (an import) has no reader, and no row.
create table withdrawal_answer (
  trust_id uuid not null references trust (id),
  answer_id uuid not null,
  person_id uuid not null,
  school_id uuid,
  withdrawal_id uuid,
  primary key (trust_id, answer_id),
  foreign key (trust_id, answer_id) references consent_answer (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, withdrawal_id) references withdrawal (trust_id, id)
);
create index withdrawal_answer_open on withdrawal_answer (trust_id, person_id) where withdrawal_id is null;
create index withdrawal_answer_withdrawal on withdrawal_answer (trust_id, withdrawal_id);
alter table withdrawal_answer enable row level security;
alter table withdrawal_answer force row level security;
create policy own_schools on withdrawal_answer using (trust_id = current_trust() and sees_place(school_id))
  with check (trust_id = current_trust() and sees_place(school_id));
grant select, insert, update (withdrawal_id), delete on withdrawal_answer to copybook_app;

create or replace function note_lost_yes() returns trigger language plpgsql as $$
begin
  insert into withdrawal_due (trust_id, person_id, cause, school_id, from_date)
    select trust_id, person_id, case source when 'import' then 'import' else 'consent' end, school_id, min(from_date)
    from answered where answer <> 'given'
    group by trust_id, person_id, source, school_id
    on conflict do nothing;
  insert into withdrawal_answer (trust_id, answer_id, person_id, school_id)
    select trust_id, id, person_id, school_id
    from answered where answer in ('refused', 'withdrawn') and giver_id is not null;
  return null;
end $$;

-- Of what was opened before: the answers of the quarter of an hour before it, in which its job came to them. Whoever
-- migrates owns these tables and sees no trust's rows while security is forced.
alter table withdrawal no force row level security;
alter table consent_answer no force row level security;
alter table withdrawal_answer no force row level security;
insert into withdrawal_answer (trust_id, answer_id, person_id, school_id, withdrawal_id)
  select distinct on (answer.trust_id, answer.id) answer.trust_id, answer.id, answer.person_id, answer.school_id, withdrawal.id
  from withdrawal join consent_answer as answer on answer.trust_id = withdrawal.trust_id
    and answer.person_id = withdrawal.person_id
  where answer.answer in ('refused', 'withdrawn') and answer.giver_id is not null
    and answer.recorded_at <= withdrawal.opened_at
    and answer.recorded_at >= withdrawal.opened_at - interval '15 minutes'
  order by answer.trust_id, answer.id, withdrawal.opened_at;
alter table withdrawal force row level security;
alter table consent_answer force row level security;
alter table withdrawal_answer force row level security;
