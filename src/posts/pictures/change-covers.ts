import type { Box } from '../../media/box.ts'
import type { How } from '../../media/cover.ts'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { bumpVariants } from '../bump-variants.ts'
import { awaitMaking } from '../film/await-making.ts'
import type { KnownStoredFilm } from '../stored-media.ts'
import type { MadeRendition } from './make-renditions.ts'
import { forget, makeRenditions, writeRenditions } from './make-renditions.ts'
import type { PostPictures } from './post-pictures.ts'
import { mediaOf, postPictures } from './post-pictures.ts'

export interface NewCover extends Box {
  mediaId: string
  /** Null: on every variant. */
  variantId: string | null
  faceId: string | null
  how: How
}

/** What is to be covered besides, and which covers go. */
export interface CoverChange {
  add: readonly NewCover[]
  remove: readonly string[]
}

/**
 * Changes what is covered of a post's pictures, and makes them anew for every variant that it concerns: first the bytes,
 * while nothing is locked; then, with the post held, the rows, if it is still the post that they were made for. A film,
 * which takes minutes, is made later.
 *
 * @param plan says what changes, by how the post stands. Asked once.
 * @param also what else changes with it, once the post is held.
 * @throws AppError `conflict` for a post on its way or out, and where somebody was faster.
 */
export async function changeCovers(
  context: Context,
  postId: string,
  plan: (post: PostPictures) => CoverChange | Promise<CoverChange>,
  also: () => Promise<void> = async () => {},
): Promise<void> {
  const before = await postPictures(context.tx, postId)
  const change = await plan(before)
  const made = await makeRenditions(context, before, after(before, change))
  try {
    await bumpVariants(context, postId)
    const now = await postPictures(context.tx, postId)
    if (stateOf(now) !== stateOf(before)) {
      throw conflict('Somebody changed these pictures at the same moment. Look again, then go on.')
    }
    await also()
    await writeCovers(context, before.schoolId, change, made)
    if (before.film && concerns(before.film, change)) {
      await awaitMaking(context, { id: before.film.id, schoolId: before.schoolId })
    }
  } catch (error) {
    await forget(context, made)
    throw error
  }
}

const concerns = ({ id, known }: KnownStoredFilm, { add, remove }: CoverChange): boolean =>
  add.some(({ mediaId }) => mediaId === id) || known.covers.some(cover => remove.includes(cover.id))

/** The covers of each picture once the change is made, by picture. */
function after({ pictures }: PostPictures, { add, remove }: CoverChange) {
  return new Map(
    pictures.map(({ id, known }) => [
      id,
      [
        ...known.covers.filter(cover => !remove.includes(cover.id)),
        ...add.filter(({ mediaId }) => mediaId === id),
      ],
    ]),
  )
}

/** What a plan rests on. Of a rendition its covers, and not its bytes. */
const stateOf = (post: PostPictures): string =>
  JSON.stringify([
    post.variants.map(({ id }) => id),
    mediaOf(post).map(({ id, known: { faces, covers, renditions } }) => [
      id,
      faces.map(face => [face.id, face.answer, face.personId]),
      covers.map(cover => cover.id),
      // A film is made whenever it is, by nobody's hand.
      id === post.film?.id ? [] : renditions.map(one => [one.variantId, one.fileKey]),
    ]),
  ])

async function writeCovers(
  context: Context,
  schoolId: string | null,
  { add, remove }: CoverChange,
  made: readonly MadeRendition[],
): Promise<void> {
  const { tx, actor, clock } = context
  if (remove.length > 0) await tx.deleteFrom('media_cover').where('id', 'in', remove).execute()
  const { personId: made_by } = personOf(actor)
  const rows = add.map(({ mediaId, variantId, faceId, how, x, y, width, height }) => ({
    trust_id: actor.trustId,
    media_id: mediaId,
    school_id: schoolId,
    variant_id: variantId,
    face_id: faceId,
    x,
    y,
    width,
    height,
    how,
    made_by,
    made_at: clock.now(),
  }))
  if (rows.length > 0) await tx.insertInto('media_cover').values(rows).execute()
  await writeRenditions(context, schoolId, made)
}
