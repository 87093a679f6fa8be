import { z } from 'zod'
import { accountFor } from '../channels/account.ts'
import { incomingKinds } from '../channels/connectors/incoming.ts'
import { owningSchool } from '../channels/owning-school.ts'
import { query } from '../platform/operations/operation.ts'
import { showComment } from './show-as.ts'
import { selectComments, shownComment } from './shown-comment.ts'

export const listComments = query({
  name: 'moderation.list-comments',
  about:
    'What people wrote on the official accounts, newest first: of one account, of a school, or of the trust’s own. What the network lets nobody keep is gone from it, and it says so.',
  permission: 'comment:read',
  input: z.strictObject({
    accountId: z.uuid('Choose one of your accounts.').optional(),
    /** Without it and without an account: the trust's own. */
    schoolId: z.uuid('Choose one of your schools.').optional(),
    kind: z.enum(incomingKinds).optional(),
    route: z.enum(['none', 'complaint', 'safeguarding']).optional(),
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200 comments.').default(50),
    /** `next` of the page before. */
    after: z.uuid().optional(),
  }),
  output: z.object({ comments: z.array(shownComment), next: z.uuid().nullable() }),
  async target({ tx }, { accountId, schoolId }) {
    if (accountId === undefined) return owningSchool(tx, schoolId ?? null)
    const account = await accountFor(tx, accountId)
    return { schoolId: account.schoolId, accountId }
  },
  example: world => ({ accountId: world.account.id, limit: 20 }),
  exampleAs: 'dsl',
  async run({ tx, services }, { accountId, schoolId, kind, route, limit, after }) {
    // What belongs to a case is read there, where reading it is on record.
    let page = selectComments(tx).where('comment.case_id', 'is', null)
    if (accountId !== undefined) page = page.where('comment.account_id', '=', accountId)
    else if (schoolId !== undefined) page = page.where('comment.school_id', '=', schoolId)
    else page = page.where('comment.school_id', 'is', null)
    if (kind !== undefined) page = page.where('comment.kind', '=', kind)
    if (route !== undefined) page = page.where('comment.route', '=', route)
    if (after !== undefined) {
      page = page.where(eb =>
        eb(
          eb.refTuple('comment.at', 'comment.id'),
          '<',
          eb
            .selectFrom('comment as last')
            .select(['last.at', 'last.id'])
            .where('last.id', '=', after)
            .$asTuple('at', 'id'),
        ),
      )
    }
    const found = await page
      .orderBy('comment.at', 'desc')
      .orderBy('comment.id', 'desc')
      .limit(limit + 1)
      .execute()
    const comments = found.slice(0, limit)
    return {
      comments: comments.map(row => showComment(row, services)),
      next: found.length > limit ? (comments.at(-1)?.id ?? null) : null,
    }
  },
})
