import { z } from 'zod'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'

const MOST = 100

export const waitingPosts = query({
  name: 'posts.waiting',
  about: 'Posts that wait for a decision and that you may decide, the one that goes out first at the top.',
  permission: 'suggestion:own',
  input: z.strictObject({}),
  output: z.object({
    posts: z.array(
      z.object({
        variantId: z.uuid(),
        postId: z.uuid(),
        title: z.string(),
        author: z.string(),
        channel: z.string(),
        account: z.string(),
        submittedAt: instant,
        scheduledFor: instant.nullable(),
      }),
    ),
  }),
  target: ({ actor }) => ({ schoolId: null, ownerId: personOf(actor).personId }),
  example: () => ({}),
  exampleAs: 'headteacher',
  async run({ tx, actor }) {
    const person = personOf(actor)
    const accounts = person.authorisations
      .filter(held => held.capability === 'publish')
      .map(held => held.accountId)
    const schools = person.roles.flatMap(({ role, schoolId }) =>
      role === 'headteacher' && schoolId ? [schoolId] : [],
    )
    const isCeo = person.roles.some(({ role, schoolId }) => role === 'trust-ceo' && schoolId === null)
    if (!isCeo && accounts.length === 0 && schools.length === 0) return { posts: [] }
    const rows = await tx
      .selectFrom('variant')
      .innerJoin('post', 'post.id', 'variant.post_id')
      .innerJoin('person as author', 'author.id', 'post.author_id')
      .innerJoin('account', 'account.id', 'variant.account_id')
      .select(['variant.id as variantId', 'post.id as postId', 'post.title', 'author.name as author'])
      .select(['account.channel', 'account.name as account', 'variant.scheduled_for as scheduledFor'])
      .select('variant.submitted_at as submittedAt')
      .where('variant.state', '=', 'submitted')
      .where('post.author_id', '!=', person.personId)
      .where('variant.submitted_by', '!=', person.personId)
      .$if(!isCeo, query =>
        query.where(eb =>
          eb.or([
            ...(accounts.length ? [eb('variant.account_id', 'in', accounts)] : []),
            ...(schools.length ? [eb('variant.school_id', 'in', schools)] : []),
          ]),
        ),
      )
      .orderBy('variant.scheduled_for')
      .orderBy('variant.submitted_at')
      .limit(MOST)
      .execute()
    return { posts: rows.map(row => ({ ...row, submittedAt: row.submittedAt! })) }
  },
})
