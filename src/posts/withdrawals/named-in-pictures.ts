import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { whoIsNamed } from '../../signals/who-is-named.ts'
import { wordsIn } from '../mentions/texts-of.ts'
import { registerFor } from '../register-for.ts'
import { schoolFacts } from '../school-facts.ts'
import type { Candidate } from './candidates.ts'

interface Pictured extends Candidate {
  mediaId: string
  schoolId: string | null
}

/** The posts in whose pictures one of these people's names is written: on a badge, a peg, a certificate. */
export async function namedInPictures(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  personIds: readonly string[],
): Promise<Candidate[]> {
  const { rows } = await sql<Pictured>`
    select variant.id, mention.person_id as "personId", media.id as "mediaId", media.school_id as "schoolId"
    from mention
    join media on media.trust_id = mention.trust_id and media.id = mention.source_id
    join variant on variant.trust_id = media.trust_id and variant.post_id = media.post_id
    where mention.person_id = any(${[...personIds]}::uuid[]) and mention.kind = 'media' and media.erased_at is null
      and exists (select from media_words as words
        where words.trust_id = media.trust_id and words.media_id = media.id)`.execute(tx)
  const words = await wordsIn(
    tx,
    rows.map(({ mediaId }) => mediaId),
  )
  const named = new Map<string, Set<string>>()
  for (const { mediaId, schoolId } of rows) {
    if (named.has(mediaId)) continue
    const register = await registerFor(tx, actor.trustId, schoolId)
    const world = { register, school: await schoolFacts(tx, schoolId) }
    named.set(mediaId, whoIsNamed(words.get(mediaId) ?? '', world))
  }
  return rows.filter(({ mediaId, personId }) => named.get(mediaId)!.has(personId))
}
