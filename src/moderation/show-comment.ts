import { z } from 'zod'
import { notFound } from '../platform/errors.ts'
import { query } from '../platform/operations/operation.ts'
import { showComment as show } from './show-as.ts'
import { selectComments, shownComment, shownVersion } from './shown-comment.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** What somebody wrote under a post of the school's account. */
    comment: { id: string }
  }
}

export const showComment = query({
  name: 'moderation.show-comment',
  about: 'One comment with everything that it was before: each edit, and that it went, when somebody saw it.',
  permission: 'comment:read',
  input: z.strictObject({ id: z.uuid() }),
  output: shownComment.extend({ versions: z.array(shownVersion) }),
  async target({ tx }, { id }) {
    const row = await tx
      .selectFrom('comment')
      .select(['school_id as schoolId', 'account_id as accountId'])
      .where('id', '=', id)
      // What belongs to a case is read there, where reading it is on record.
      .where('case_id', 'is', null)
      .executeTakeFirst()
    if (!row) throw notFound('comment')
    return row
  },
  example: world => ({ id: world.comment.id }),
  exampleAs: 'dsl',
  async run({ tx, services }, { id }) {
    const row = await selectComments(tx).where('comment.id', '=', id).executeTakeFirstOrThrow()
    const versions = await tx
      .selectFrom('comment_version')
      .select(['version', 'text', 'attachments', 'state', 'seen_at as seenAt'])
      .where('comment_id', '=', id)
      .orderBy('version')
      .execute()
    return { ...show(row, services), versions }
  },
})
