import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { bumpVariants } from './bump-variants.ts'
import { mediumOf } from './medium-of.ts'
import { eraseMedium } from './erase-medium.ts'
import { postTarget } from './variant-target.ts'

export const removeFilm = operation({
  name: 'posts.remove-film',
  about: 'Takes the film out of a post. Its bytes are erased.',
  permission: 'post:illustrate',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'film.removed',
  target: async (context, { id }) => postTarget(context, await mediumOf(context, id, 'film')),
  example: world => ({ id: world.film.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const film = await mediumOf(context, id, 'film')
    await bumpVariants(context, film.postId)
    await eraseMedium(context, { id, fileKey: film.file_key })
    context.record({
      kind: 'film.removed',
      subject: { kind: 'media', id },
      audience: audienceOf(film.school_id),
      content: { postId: film.postId },
    })
    return { id }
  },
})
