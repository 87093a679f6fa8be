import { z } from 'zod'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { bumpVariants } from '../bump-variants.ts'
import { mediumOf } from '../medium-of.ts'
import { postTarget } from '../variant-target.ts'
import { boxInput } from './box-input.ts'

export const addFace = operation({
  name: 'posts.add-face',
  about: 'Marks a face that was missed in a picture. It is answered for like any other.',
  permission: 'post:illustrate',
  input: z.strictObject({ mediaId: z.uuid(), box: boxInput }),
  output: z.object({ id: z.uuid() }),
  records: 'face.added',
  target: async (context, { mediaId }) => postTarget(context, await mediumOf(context, mediaId, 'picture')),
  example: world => ({ mediaId: world.faces.mediaId, box: { x: 0.5, y: 0.1, width: 0.2, height: 0.3 } }),
  exampleAs: 'teacher',
  async run(context, { mediaId, box }) {
    const { tx, actor, clock, record } = context
    const picture = await mediumOf(context, mediaId, 'picture')
    await bumpVariants(context, picture.postId)
    const { id } = await tx
      .insertInto('media_face')
      .values({
        trust_id: actor.trustId,
        media_id: mediaId,
        school_id: picture.school_id,
        ...box,
        found_by: 'person',
        score: null,
        created_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    record({
      kind: 'face.added',
      subject: { kind: 'media', id: mediaId },
      audience: audienceOf(picture.school_id),
      content: { postId: picture.postId, faceId: id },
    })
    return { id }
  },
})
