import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'

/** Somebody and a place where they may be named or shown. */
export interface Candidate {
  id: string
  personId: string
}

/**
 * The posts that may show or name one of these people: by what their words, link, descriptions, titles, captions and the
 * words in their pictures were read to say, by who was tagged in their pictures or answered for with a face, and by whom the archive has. Not yet judged.
 */
export async function candidateVariants(tx: Tx, personIds: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select mention.source_id as id, mention.person_id as "personId" from mention
      where mention.person_id = any(${[...personIds]}::uuid[]) and mention.kind = 'variant'
    union select variant.id, mention.person_id from mention
      join media on media.trust_id = mention.trust_id and media.id = mention.source_id
      join variant on variant.trust_id = media.trust_id and variant.post_id = media.post_id
      where mention.person_id = any(${[...personIds]}::uuid[]) and mention.kind = 'media'
        and media.erased_at is null
    union select variant.id, tag.person_id from media_person as tag
      join media on media.trust_id = tag.trust_id and media.id = tag.media_id
      join variant on variant.trust_id = media.trust_id and variant.post_id = media.post_id
      where tag.person_id = any(${[...personIds]}::uuid[]) and media.erased_at is null
    union select variant.id, face.person_id from media_face as face
      join media on media.trust_id = face.trust_id and media.id = face.media_id
      join variant on variant.trust_id = media.trust_id and variant.post_id = media.post_id
      where face.person_id = any(${[...personIds]}::uuid[]) and media.erased_at is null
    union select publication.variant_id, shown.person_id from publication_person as shown
      join publication on publication.trust_id = shown.trust_id and publication.id = shown.publication_id
      where shown.person_id = any(${[...personIds]}::uuid[]) and publication.removed_at is null`.execute(tx)
  return rows
}

/** A picture or a film that somebody is in, or whose words name them. */
export interface ShownMedium extends Candidate {
  schoolId: string | null
  elements: ('photo' | 'name')[]
}

/** Every copy in the media store that shows or names one of these people. */
export async function mediaShowing(tx: Tx, personIds: readonly string[]): Promise<ShownMedium[]> {
  const { rows } = await sql<ShownMedium>`
    select media.id, hit.person_id as "personId", media.school_id as "schoolId",
      array_agg(distinct hit.element order by hit.element) as elements
    from (
      select tag.trust_id, tag.media_id, tag.person_id, 'photo' as element from media_person as tag
        where tag.person_id = any(${[...personIds]}::uuid[])
      union all select face.trust_id, face.media_id, face.person_id, 'photo' from media_face as face
        where face.person_id = any(${[...personIds]}::uuid[])
      union all select mention.trust_id, mention.source_id, mention.person_id, 'name' from mention
        where mention.person_id = any(${[...personIds]}::uuid[]) and mention.kind = 'media'
    ) as hit
    join media on media.trust_id = hit.trust_id and media.id = hit.media_id
    where media.erased_at is null
    group by media.id, hit.person_id, media.school_id`.execute(tx)
  return rows
}

/** A post that did not go through Copybook, still stands, and names somebody. */
export interface NamedUntracked extends Candidate {
  schoolId: string | null
  accountId: string
  channel: string
}

export async function untrackedNaming(tx: Tx, personIds: readonly string[]): Promise<NamedUntracked[]> {
  const { rows } = await sql<NamedUntracked>`
    select post.id, mention.person_id as "personId", post.school_id as "schoolId",
      post.account_id as "accountId", account.channel
    from mention
    join untracked_post as post on post.trust_id = mention.trust_id and post.id = mention.source_id
    join account on account.trust_id = post.trust_id and account.id = post.account_id
    where mention.person_id = any(${[...personIds]}::uuid[]) and mention.kind = 'untracked'
      and post.gone_at is null
      and not exists (select from publication where publication.trust_id = post.trust_id
        and publication.account_id = post.account_id and publication.remote_id = post.remote_id)`.execute(tx)
  return rows
}
