import type { Context } from '../../platform/operations/operation.ts'
import { awaitMaking } from '../film/await-making.ts'
import { forget, makeRenditions, writeRenditions } from './make-renditions.ts'
import { postPictures } from './post-pictures.ts'

/** Makes a post's pictures for a variant that it has just got: what is covered everywhere is covered there too. */
export async function showPicturesOn(context: Context, postId: string, variantId: string): Promise<void> {
  // Held, so that nobody covers something meanwhile and does not know of this variant.
  await context.tx.selectFrom('post').select('id').where('id', '=', postId).forUpdate().execute()
  const post = await postPictures(context.tx, postId)
  const covers = new Map(post.pictures.map(({ id, known }) => [id, known.covers]))
  const variants = post.variants.filter(({ id }) => id === variantId)
  const made = await makeRenditions(context, { ...post, variants }, covers)
  try {
    await writeRenditions(context, post.schoolId, made)
    if (post.film && post.film.known.covers.some(cover => cover.variantId === null)) {
      await awaitMaking(context, { id: post.film.id, schoolId: post.schoolId })
    }
  } catch (error) {
    await forget(context, made)
    throw error
  }
}
