import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { KnownStoredPicture } from '../stored-media.ts'

interface Copying {
  /** The variant that the pictures stood on, and the one that gets them. */
  from: string
  to: { postId: string; variantId: string }
}

/**
 * Copies a post's pictures for another one, with all that is known of them: what was read, who is who, and what covered
 * them there. Bytes of their own, so that erasing one leaves the other whole. Answers with the keys of the files, to be
 * removed by whoever does not commit; the renditions of what is covered are still to be made.
 */
export async function copyPictures(
  { tx, actor, clock, services }: Context,
  pictures: readonly KnownStoredPicture[],
  { from, to }: Copying,
): Promise<string[]> {
  const keys: string[] = []
  try {
    for (const picture of pictures) {
      const { key } = await services.files.put(actor.trustId, await services.files.get(picture.fileKey))
      keys.push(key)
      const { rows } = await sql<{ id: string }>`
        insert into media (trust_id, school_id, post_id, uploaded_by, file_key, type, width, height, bytes, sha256, position,
            alt_text, people_answer, created_at)
          select trust_id, school_id, ${to.postId}, ${personOf(actor).personId}, ${key}, type, width, height, bytes, sha256,
            position, alt_text, people_answer, ${clock.now()}
          from media where id = ${picture.id} returning id`.execute(tx)
      await copyWhatIsKnown(tx, { picture, mediaId: rows[0]!.id, from, variantId: to.variantId })
    }
    return keys
  } catch (error) {
    for (const key of keys) await services.files.remove(key)
    throw error
  }
}

async function copyWhatIsKnown(
  tx: Context['tx'],
  copy: { picture: KnownStoredPicture; mediaId: string; from: string; variantId: string },
): Promise<void> {
  const { picture, mediaId, from, variantId } = copy
  await sql`
    insert into media_person (trust_id, media_id, school_id, person_id, tagged_by)
      select trust_id, ${mediaId}, school_id, person_id, tagged_by from media_person
      where media_id = ${picture.id}`.execute(tx)
  await sql`
    insert into media_reading (trust_id, media_id, school_id, what, state, attempts, due_at, failure, read_at, looked_by,
        looked_at)
      select trust_id, ${mediaId}, school_id, what, state, attempts, due_at, failure, read_at, looked_by, looked_at
      from media_reading where media_id = ${picture.id}`.execute(tx)
  await sql`
    insert into media_words (trust_id, media_id, school_id, text, x, y, width, height, confidence, line, position)
      select trust_id, ${mediaId}, school_id, text, x, y, width, height, confidence, line, position
      from media_words where media_id = ${picture.id}`.execute(tx)
  const faces = picture.known.faces.map(({ id }) => ({ id, copied: randomUUID() }))
  const pairs = sql`unnest(${faces.map(one => one.id)}::uuid[], ${faces.map(one => one.copied)}::uuid[]) as pair (id, copied)`
  await sql`
    insert into media_face (trust_id, id, media_id, school_id, x, y, width, height, found_by, score, answer, person_id,
        reason, answered_by, answered_at, created_at)
      select trust_id, copied, ${mediaId}, school_id, x, y, width, height, found_by, score, answer, person_id, reason,
        answered_by, answered_at, created_at
      from media_face join ${pairs} using (id)`.execute(tx)
  await sql`
    insert into media_cover (trust_id, media_id, school_id, variant_id, face_id, x, y, width, height, how, made_by, made_at)
      select trust_id, ${mediaId}, school_id, case when variant_id is not null then ${variantId}::uuid end, pair.copied,
        x, y, width, height, how, made_by, made_at
      from media_cover left join ${pairs} on pair.id = media_cover.face_id
      where media_id = ${picture.id} and (variant_id is null or variant_id = ${from})`.execute(tx)
}
