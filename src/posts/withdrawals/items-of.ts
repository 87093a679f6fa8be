import { sql } from 'kysely'
import type { ConsentElement } from '../../consent/tables.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { Written } from '../mentions/tables.ts'
import type { VariantState } from '../tables.ts'
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
  /** What is to be shown again, with this person's face covered; null: nothing. */
  again: {
    state: 'proposed' | 'draft' | 'on-its-way' | 'sent'
    postId: string | null
    at: Date | null
  } | null
  schoolId: string | null
  accountId: string | null
}

/** The list of one withdrawal: what waits for a person first, then what is under way, then what is done. */
export async function itemsOf(tx: Tx, withdrawalId: string): Promise<ListedItem[]> {
  const { rows } = await sql<Omit<ListedItem, 'again'> & Again>`
    select item.kind, item.source_id as id, coalesce(of_variant.id, of_media.id) as "postId",
      coalesce(of_variant.title, of_media.title, left(found.text, 80), '') as title, account.channel, account.name as account,
      item.found_as as "foundAs", item.elements, item.state, item.ended_as as "endedAs", item.due_at as "dueAt",
      item.settled_at as "settledAt", item.proof, item.school_id as "schoolId", item.account_id as "accountId",
      copy.state as "copyState", copy.post_id as "copyId", copy.published_at as "copyAt",
      ${isCoverable} as "isCoverable",
      case when item.state <> 'done' then coalesce(publication.permalink, found.permalink) end as permalink,
      case when item.state <> 'done' then coalesce(removal.last_error, found.removal_said) end as trouble
    from withdrawal_item as item
    join withdrawal on withdrawal.trust_id = item.trust_id and withdrawal.id = item.withdrawal_id
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
    left join lateral (
      select again.state, again.post_id, sent.published_at from post as covered
        join variant as again on again.trust_id = covered.trust_id and again.post_id = covered.id
        left join publication as sent on sent.trust_id = again.trust_id and sent.variant_id = again.id
        where covered.trust_id = item.trust_id and covered.copy_of = variant.id
          and again.state not in ('stopped', 'removing', 'removed')
        order by covered.created_at desc limit 1
    ) as copy on true
    where item.withdrawal_id = ${withdrawalId}
    order by array_position(array['with-person', 'working', 'done'], item.state), item.kind desc, account.channel,
      item.found_as, item.source_id
    limit ${MOST}`.execute(tx)
  return rows.map(({ copyState, copyId, copyAt, isCoverable: mayBe, ...item }) => ({
    ...item,
    again: againOf({ copyState, copyId, copyAt, isCoverable: mayBe }),
  }))
}

interface Again {
  copyState: VariantState | null
  copyId: string | null
  copyAt: Date | null
  isCoverable: boolean
}

function againOf({ copyState, copyId, copyAt, isCoverable: mayBe }: Again): ListedItem['again'] {
  if (copyState === null) return mayBe ? { state: 'proposed', postId: null, at: null } : null
  const is = (...states: VariantState[]) => states.includes(copyState)
  const state = is('published') ? 'sent' : is('approved', 'sending', 'unknown') ? 'on-its-way' : 'draft'
  return { state, postId: copyId, at: state === 'sent' ? copyAt : null }
}

/**
 * Taking down is not the least that helps: they are in it by their face alone, which can be covered, and something else is
 * there to be seen. A film, or a picture in which somebody said they are without their face being marked, cannot be.
 */
const isCoverable = sql<boolean>`(item.kind = 'variant' and item.found_as in ('published', 'sending')
  and item.elements = array['photo'] and variant.state in ('removing', 'removed')
  and exists (select from media as seen join media_face as face on face.trust_id = seen.trust_id
    and face.media_id = seen.id and face.person_id = withdrawal.person_id
    where seen.trust_id = item.trust_id and seen.post_id = variant.post_id and seen.erased_at is null)
  and not exists (select from media as seen join media_person as tag on tag.trust_id = seen.trust_id
    and tag.media_id = seen.id and tag.person_id = withdrawal.person_id
    where seen.trust_id = item.trust_id and seen.post_id = variant.post_id and seen.erased_at is null
      and not exists (select from media_face as face where face.trust_id = seen.trust_id
        and face.media_id = seen.id and face.person_id = tag.person_id))
  and (exists (select from media as seen join media_face as face on face.trust_id = seen.trust_id
      and face.media_id = seen.id and face.person_id is distinct from withdrawal.person_id
    where seen.trust_id = item.trust_id and seen.post_id = variant.post_id and seen.erased_at is null)
    or exists (select from media as seen where seen.trust_id = item.trust_id and seen.post_id = variant.post_id
      and seen.erased_at is null and not exists (select from media_face as face
        where face.trust_id = seen.trust_id and face.media_id = seen.id
          and face.person_id = withdrawal.person_id))))`
