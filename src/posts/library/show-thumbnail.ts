import sharp from 'sharp'
import { z } from 'zod'
import { download, query } from '../../platform/operations/operation.ts'
import { coverPicture } from '../../media/cover.ts'
import { mediumOf } from '../medium-of.ts'
import { knownPictures } from '../pictures/known-pictures.ts'

/** Twice a third of a phone's width: sharp on its screen, and a hundredth of the picture's bytes. */
const WIDTH = 320

export const showThumbnail = query({
  name: 'posts.thumbnail',
  about:
    'A picture of a post, made small for a page of many. What is covered on any account is covered here.',
  permission: 'post:view',
  download: true,
  input: z.strictObject({ id: z.uuid() }),
  output: download,
  target: async (context, { id }) => ({ schoolId: (await mediumOf(context, id, 'picture')).school_id }),
  example: world => ({ id: world.picture.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const picture = await mediumOf(context, id, 'picture')
    const whole = await context.services.files.get(picture.file_key)
    const small = await sharp(whole).resize({ width: WIDTH, withoutEnlargement: true }).jpeg().toBuffer()
    const { covers } = (await knownPictures(context.tx, [id])).get(id)!
    const hiding = covers.filter(({ how }) => how !== 'crop')
    const body = hiding.length === 0 ? small : (await coverPicture(small, hiding)).bytes
    return { filename: `${id}-small.jpg`, type: 'image/jpeg', body }
  },
})
