import { z } from 'zod'
import { largeDownload, query } from '../platform/operations/operation.ts'
import type { Context } from '../platform/operations/operation.ts'
import { notFound } from '../platform/errors.ts'
import { assertIllustrates } from './assert-illustrates.ts'
import { loadVariant } from './loaded-variant.ts'
import { mediumOf } from './medium-of.ts'

export const showFilm = query({
  name: 'posts.film',
  about:
    'The film of a post: for an account as it is sent there, covered; for whoever may change it also as it was added. A player may ask for parts of it.',
  permission: 'post:view',
  download: true,
  input: z.strictObject({ id: z.uuid(), variantId: z.uuid().optional() }),
  output: largeDownload,
  target: async (context, { id }) => ({ schoolId: (await mediumOf(context, id, 'film')).school_id }),
  example: world => ({ id: world.film.id }),
  exampleAs: 'teacher',
  async run(context, { id, variantId }) {
    const film = await mediumOf(context, id, 'film')
    if (variantId === undefined) await assertIllustrates(context, film, 'film')
    const { key, type } =
      variantId === undefined ? { key: film.file_key, type: film.type } : await fileOn(context, id, variantId)
    const ending = type === 'video/quicktime' ? 'mov' : 'mp4'
    const body = await context.services.files.open(key)
    return { filename: `${id}.${ending}`, type, body }
  },
})

async function fileOn(
  { tx }: Context,
  id: string,
  variantId: string,
): Promise<{ key: string; type: string }> {
  const { film } = await loadVariant(tx, variantId)
  // One whose covers are not made yet is not shown as if it had none.
  if (film?.id !== id || film.fileKey === null) throw notFound('film')
  return { key: film.fileKey, type: film.type }
}
