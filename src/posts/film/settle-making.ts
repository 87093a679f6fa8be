import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { throwAwayJob } from '../pictures/throw-away.ts'
import type { TakenMaking } from './take-making.ts'
import { stillWanted } from './take-making.ts'

/** A film whose bytes are stored, for the variants that show it so. */
export interface MadeFilm {
  key: string
  sha256: Buffer
  size: number
  hash: Buffer
  variantIds: readonly string[]
}

/** What was made is kept also where the rest failed. `again`: it may well succeed another time, at this instant. */
export interface MakingOutcome {
  made: readonly MadeFilm[]
  /** In a sentence for whoever posts it. */
  failed: string | null
  again: Date | null
}

/**
 * Writes down what was made. Where covers changed meanwhile, what is missing now is made next.
 *
 * @returns false where the film was taken out: nothing of it is kept.
 */
export async function settleMaking(
  context: Context,
  { mediaId, postId }: TakenMaking,
  { made, failed, again }: MakingOutcome,
): Promise<boolean> {
  const { tx, actor, clock, enqueue, record } = context
  // Held, so that nobody covers something between the look at what is missing and the commit.
  await tx.selectFrom('post').select('id').where('id', '=', postId).forUpdate().execute()
  const film = await tx
    .selectFrom('film_making as making')
    .innerJoin('media', 'media.id', 'making.media_id')
    .select(['making.school_id as schoolId', 'media.width', 'media.height'])
    .where('making.media_id', '=', mediaId)
    .where('media.erased_at', 'is', null)
    .forUpdate('making')
    .executeTakeFirst()
  if (!film) return false
  const { schoolId, width, height } = film
  const before = await tx
    .selectFrom('rendition')
    .select(['variant_id as variantId', 'file_key as fileKey'])
    .where('media_id', '=', mediaId)
    .execute()
  for (const { key, sha256, size, hash, variantIds } of made) {
    const row = { covers_hash: hash, file_key: key, sha256, width, height, bytes: size }
    for (const variantId of variantIds) {
      await tx
        .insertInto('rendition')
        .values({
          trust_id: actor.trustId,
          media_id: mediaId,
          variant_id: variantId,
          school_id: schoolId,
          ...row,
        })
        .onConflict(clash => clash.columns(['trust_id', 'media_id', 'variant_id']).doUpdateSet(row))
        .execute()
      const had = before.find(one => one.variantId === variantId)
      if (had) enqueue(throwAwayJob(had.fileKey))
    }
  }
  const isMore = (await stillWanted(tx, postId)).length > 0
  const isGivenUp = failed !== null && again === null
  await tx
    .updateTable('film_making')
    .set({ leased_until: null, due_at: again ?? clock.now() })
    .set(isGivenUp ? { state: 'failed', failure: failed } : { state: isMore ? 'waiting' : 'done' })
    .where('media_id', '=', mediaId)
    .execute()
  record({
    kind: 'film.made',
    subject: { kind: 'media', id: mediaId },
    audience: audienceOf(schoolId),
    content: { postId, variants: made.flatMap(({ variantIds }) => [...variantIds]), failed: failed !== null },
  })
  return true
}
