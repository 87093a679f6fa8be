import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { Candidate } from './candidates.ts'

/** The posts with a picture in which somebody said whose face this is, and where nothing covers that face. */
export async function shownByFace(tx: Tx, personIds: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select distinct variant.id, face.person_id as "personId" from media_face as face
    join media on media.trust_id = face.trust_id and media.id = face.media_id
    join variant on variant.trust_id = media.trust_id and variant.post_id = media.post_id
    where face.person_id = any(${[...personIds]}::uuid[]) and media.erased_at is null
      and not exists (select from media_cover as cover where cover.trust_id = face.trust_id
        and cover.face_id = face.id and (cover.variant_id is null or cover.variant_id = variant.id))`.execute(
    tx,
  )
  return rows
}
