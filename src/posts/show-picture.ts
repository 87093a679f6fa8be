import { z } from 'zod'
import { download, query } from '../platform/operations/operation.ts'
import type { Context } from '../platform/operations/operation.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { wayTo } from '../platform/operations/permission.ts'
import { loadVariant } from './loaded-variant.ts'
import { mediumOf } from './medium-of.ts'
import { postTarget } from './variant-target.ts'

export const showPicture = query({
  name: 'posts.picture',
  about:
    'A picture of a post: for an account as it is sent there, covered; for whoever may change it also as it was added.',
  permission: 'post:view',
  download: true,
  input: z.strictObject({ id: z.uuid(), variantId: z.uuid().optional() }),
  output: download,
  target: async (context, { id }) => ({ schoolId: (await mediumOf(context, id, 'picture')).school_id }),
  example: world => ({ id: world.picture.id }),
  exampleAs: 'teacher',
  async run(context, { id, variantId }) {
    const picture = await mediumOf(context, id, 'picture')
    if (variantId === undefined) await assertIllustrates(context, picture)
    const key = variantId === undefined ? picture.file_key : await keyOn(context, id, variantId)
    const body = await context.services.files.get(key)
    return { filename: `${id}.jpg`, type: picture.type, body }
  },
})

/** What somebody had covered is seen bare by whoever may take the cover away, and by nobody else. */
async function assertIllustrates(context: Context, picture: { postId: string }): Promise<void> {
  const { permissions, actor } = context
  if (wayTo(permissions, 'post:illustrate', actor, await postTarget(context, picture))) return
  throw new AppError(
    'not-permitted',
    'Look at this picture as an account gets it: only who may change the post sees it bare.',
  )
}

async function keyOn({ tx }: Context, id: string, variantId: string): Promise<string> {
  const { pictures } = await loadVariant(tx, variantId)
  const key = pictures.find(picture => picture.id === id)?.fileKey
  // One whose covers are not made yet is not shown as if it had none.
  if (!key) throw notFound('picture')
  return key
}
