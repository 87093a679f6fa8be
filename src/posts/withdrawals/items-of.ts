import { sql } from 'kysely'
import type { ConsentElement } from '../../consent/tables.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { Written } from '../mentions/tables.ts'
import type { EndedAs, FoundAs, ItemState, Proof } from './tables.ts'

const MOST = 1000

export interface ListedItem {
  kind: Written
  id: string
  postId: string | null
  title: string
  channel: string | null
  account: string | null
  foundAs: FoundAs
  elements: ConsentElement[]
  state: ItemState
  endedAs: EndedAs | null
  dueAt: Date | null
  settledAt: Date | null
  permalink: string | null
  trouble: string | null
  proof: Proof | null
}

/** The list of one withdrawal: what waits for a person first, then what is under way, then what is done. */
export async function itemsOf(tx: Tx, withdrawalId: string): Promise<ListedItem[]> {
  const { rows } = await sql<ListedItem>`
    select item.kind, item.source_id as id, coalesce(of_variant.id, of_media.id) as "postId",
      coalesce(of_variant.title, of_media.title, left(found.text, 80), '') as title, account.channel, account.name as account,
      item.found_as as "foundAs", item.elements, item.state, item.ended_as as "endedAs", item.due_at as "dueAt",
      item.settled_at as "settledAt", item.proof,
      case when item.state <> 'done' then coalesce(publication.permalink, found.permalink) end as permalink,
      case when item.state <> 'done' then coalesce(removal.last_error, found.removal_said) end as trouble
    from withdrawal_item as item
    left join account on account.trust_id = item.trust_id and account.id = item.account_id
    left join variant on item.kind = 'variant' and variant.trust_id = item.trust_id and variant.id = item.source_id
    left join media on item.kind = 'media' and media.trust_id = item.trust_id and media.id = item.source_id
    left join post as of_variant on of_variant.trust_id = item.trust_id and of_variant.id = variant.post_id
    left join post as of_media on of_media.trust_id = item.trust_id and of_media.id = media.post_id
    left join publication on publication.trust_id = item.trust_id and publication.variant_id = variant.id
    left join outbox as removal on removal.trust_id = item.trust_id and removal.variant_id = variant.id
      and removal.act = 'remove'
    left join untracked_post as found on item.kind = 'untracked' and found.trust_id = item.trust_id
      and found.id = item.source_id
    where item.withdrawal_id = ${withdrawalId}
    order by array_position(array['with-person', 'working', 'done'], item.state), item.kind desc, account.channel,
      item.found_as, item.source_id
    limit ${MOST}`.execute(tx)
  return rows
}
