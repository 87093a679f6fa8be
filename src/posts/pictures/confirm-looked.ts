import { z } from 'zod'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { bumpVariants } from '../bump-variants.ts'
import { mediumOf } from '../medium-of.ts'
import { postTarget } from '../variant-target.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A picture of a draft of the teacher in which Copybook could not look for faces. */
    unreadPicture: { id: string }
  }
}

export const confirmLooked = operation({
  name: 'posts.confirm-looked',
  about:
    'Where Copybook could not read a picture: says that you looked yourself, and that every face is marked, or that nothing in it is written that must not be.',
  permission: 'post:illustrate',
  input: z.strictObject({ id: z.uuid(), what: z.enum(['faces', 'words']) }),
  output: z.object({ id: z.uuid() }),
  records: 'picture.looked-at',
  target: async (context, { id }) => postTarget(context, await mediumOf(context, id, 'picture')),
  example: world => ({ id: world.unreadPicture.id, what: 'faces' as const }),
  exampleAs: 'teacher',
  async run(context, { id, what }) {
    const { tx, actor, clock, record } = context
    const picture = await mediumOf(context, id, 'picture')
    await bumpVariants(context, picture.postId)
    const { personId } = personOf(actor)
    const failed = await tx
      .updateTable('media_reading')
      .set({ looked_by: personId, looked_at: clock.now() })
      .where('media_id', '=', id)
      .where('what', '=', what)
      .where('state', '=', 'failed')
      .returning('media_id')
      .executeTakeFirst()
    if (!failed) throw conflict('Copybook looks at this picture itself. Wait a moment.')
    record({
      kind: 'picture.looked-at',
      subject: { kind: 'media', id },
      audience: audienceOf(picture.school_id),
      content: { postId: picture.postId, what },
    })
    return { id }
  },
})
