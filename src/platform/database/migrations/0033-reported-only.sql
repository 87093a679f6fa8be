-- What staff reported and no network has told of yet: looked for whenever a network tells of something new. The index
-- holds these few rows alone, and a row leaves it when its network tells of it.
create index comment_reported_only on comment (trust_id, account_id, first_seen_at)
  where starts_with(remote_id, 'reported:');
