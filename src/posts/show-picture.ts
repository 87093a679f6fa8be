import { z } from 'zod'
import { download, query } from '../platform/operations/operation.ts'
import type { Context } from '../platform/operations/operation.ts'
import { notFound } from '../platform/errors.ts'
import { assertIllustrates } from './assert-illustrates.ts'
import { loadVariant } from './loaded-variant.ts'
import { mediumOf } from './medium-of.ts'

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
    if (variantId === undefined) await assertIllustrates(context, picture, 'picture')
    const key = variantId === undefined ? picture.file_key : await keyOn(context, id, variantId)
    const body = await context.services.files.get(key)
    return { filename: `${id}.jpg`, type: picture.type, body }
  },
})

async function keyOn({ tx }: Context, id: string, variantId: string): Promise<string> {
  const { pictures } = await loadVariant(tx, variantId)
  const key = pictures.find(picture => picture.id === id)?.fileKey
  // One whose covers are not made yet is not shown as if it had none.
  if (!key) throw notFound('picture')
  return key
}
