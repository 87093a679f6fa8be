import { z } from 'zod'
import { invalid } from '../../platform/errors.ts'
import { operation } from '../../platform/operations/operation.ts'
import { commentTarget } from '../entered-comment.ts'
import { personBehind } from './person-behind.ts'
import { sayOfPair, writersOfTwo } from './say-of-pair.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** What somebody else wrote under the same post. */
    otherComment: { id: string }
  }
}

export const linkWriters = operation({
  name: 'moderation.link-writers',
  about:
    'Says that the writers of two comments are one person, and why. From then on their strikes count together.',
  permission: 'writer:link',
  input: z.strictObject({
    id: z.uuid(),
    otherCommentId: z.uuid('Choose a comment of the other account.'),
    why: z.string().trim().min(1, 'Write how you know.').max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'writer.linked',
  target: commentTarget,
  example: world => ({ id: world.comment.id, otherCommentId: world.otherComment.id, why: 'They said so.' }),
  exampleAs: 'headteacher',
  async run(context, { id, otherCommentId, why }) {
    const two = await writersOfTwo(context, id, otherCommentId)
    const person = await personBehind(context.tx, two.one.key)
    if (person.writers.some(writer => writer.id === two.other.writerId)) {
      throw invalid('otherCommentId', 'These two are linked already.')
    }
    return sayOfPair(context, two, { says: 'linked', why })
  },
})
