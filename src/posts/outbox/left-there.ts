import { sql } from 'kysely'

/**
 * Of a variant in a query: what still lies unseen at its network and is being deleted, as a sentence with the network's
 * reason; null where nothing does.
 */
export const leftThere = sql<string | null>`(
  select concat_ws(' ', 'It still lies there, unseen. Copybook deletes it.', max(leftover.last_error))
  from leftover
  where leftover.trust_id = variant.trust_id and leftover.variant_id = variant.id and leftover.state = 'open'
  having count(*) > 0
)`
