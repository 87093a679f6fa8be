-- Each attempt asks which posts of its account nobody knows the outcome of. Without this every row that waits was read to
-- find those few: 1,370 blocks for each of 4,000 posts that were due at once.
create index outbox_unsettled on outbox (trust_id, account_id)
  where act = 'publish' and state in ('sending', 'unknown', 'given-up');
