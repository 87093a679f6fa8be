import { z } from 'zod'
import { invalid } from '../../platform/errors.ts'
import { operation } from '../../platform/operations/operation.ts'
import { commentTarget } from '../entered-comment.ts'
import { sayOfPair, writersOfTwo } from './say-of-pair.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** Two comments whose writers somebody said are one person. */
    linkedComments: { id: string; otherCommentId: string }
  }
}

export const unlinkWriters = operation({
  name: 'moderation.unlink-writers',
  about: 'Takes back that the writers of two comments are one person. What was said before stays on record.',
  permission: 'writer:link',
  input: z.strictObject({
    id: z.uuid(),
    otherCommentId: z.uuid('Choose a comment of the other account.'),
    why: z.string().trim().min(1, 'Write how you know.').max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'writer.unlinked',
  target: commentTarget,
  example: world => ({ ...world.linkedComments, why: 'They are brothers.' }),
  exampleAs: 'headteacher',
  async run(context, { id, otherCommentId, why }) {
    const two = await writersOfTwo(context, id, otherCommentId)
    const last = await context.tx
      .selectFrom('writer_link')
      .select('says')
      .where(eb =>
        eb.or([
          eb.and([eb('one_id', '=', two.one.writerId), eb('other_id', '=', two.other.writerId)]),
          eb.and([eb('one_id', '=', two.other.writerId), eb('other_id', '=', two.one.writerId)]),
        ]),
      )
      .orderBy('at', 'desc')
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    if (last?.says !== 'linked') throw invalid('otherCommentId', 'Nobody linked these two with each other.')
    return sayOfPair(context, two, { says: 'unlinked', why })
  },
})
