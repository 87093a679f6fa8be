import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { pageMark, readPageMark, writePageMark } from '../platform/operations/page-mark.ts'
import { leftThere } from './outbox/left-there.ts'

const PAGE = 50

export const variantState = z.enum([
  'draft',
  'submitted',
  'approved',
  'sending',
  'unknown',
  'published',
  'declined',
  'stopped',
  'removing',
  'removed',
])

export const listPosts = query({
  name: 'posts.list',
  about: 'Posts of a school, newest first, with how far each has come on each account.',
  permission: 'post:view',
  input: z.strictObject({
    schoolId: z.uuid(),
    state: variantState.optional(),
    mine: z.enum(['true', 'false']).default('false'),
    /** The `next` of the page before. */
    before: pageMark.optional(),
  }),
  output: z.object({
    posts: z.array(
      z.object({
        variantId: z.uuid(),
        postId: z.uuid(),
        title: z.string(),
        excerpt: z.string(),
        author: z.string(),
        channel: z.string(),
        account: z.string(),
        state: variantState,
        stoppedWhy: z.string().nullable(),
        scheduledFor: instant.nullable(),
        permalink: z.string().nullable(),
        byHand: z.boolean(),
        /** It lies on the network unseen, and somebody looks at it there before it is public. */
        awaitsLook: z.boolean(),
        trouble: z.string().nullable(),
        updatedAt: instant,
      }),
    ),
    next: z.string().nullable(),
  }),
  async target({ tx }, { schoolId }) {
    const school = await tx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
    if (!school) throw notFound('school')
    return { schoolId }
  },
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock }, { schoolId, state, mine, before }) {
    const mark = before === undefined ? null : readPageMark(before)
    const rows = await tx
      .selectFrom('variant')
      .innerJoin('post', 'post.id', 'variant.post_id')
      .innerJoin('person as author', 'author.id', 'post.author_id')
      .innerJoin('account', 'account.id', 'variant.account_id')
      .leftJoin('publication', 'publication.variant_id', 'variant.id')
      .leftJoin('outbox', join =>
        join
          .onRef('outbox.variant_id', '=', 'variant.id')
          .on('outbox.state', 'in', ['waiting', 'assisted', 'given-up', 'unknown']),
      )
      .select(['variant.id as variantId', 'post.id as postId', 'variant.text', 'author.name as author'])
      .select([
        'account.channel',
        'account.name as account',
        'variant.state',
        'variant.updated_at as updatedAt',
      ])
      .select(['variant.stopped_why as stoppedWhy', 'variant.scheduled_for as scheduledFor', 'post.title'])
      .leftJoin('account_pace as pace', join =>
        join
          .onRef('pace.account_id', '=', 'variant.account_id')
          .on('outbox.state', '=', 'waiting')
          .on('outbox.due_at', '<=', clock.now())
          .on('pace.posts_from', '>', clock.now()),
      )
      .select(['publication.permalink', 'outbox.state as outboxState'])
      .select(['outbox.staged', 'outbox.staged_checked as isChecked'])
      // What its account waits for holds a post back that has not been tried itself.
      .select(eb => eb.fn.coalesce('outbox.last_error', 'pace.why', leftThere).as('trouble'))
      .where('variant.school_id', '=', schoolId)
      .$if(state !== undefined, query => query.where('variant.state', '=', state!))
      .$if(mine === 'true', query => query.where('post.author_id', '=', personOf(actor).personId))
      .$if(mark !== null, query =>
        query.where(sql<boolean>`(variant.updated_at, variant.id) < (${mark!.at}, ${mark!.id}::uuid)`),
      )
      .orderBy('variant.updated_at', 'desc')
      .orderBy('variant.id', 'desc')
      .limit(PAGE + 1)
      .execute()
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    return {
      posts: page.map(({ text, outboxState, staged, isChecked, ...row }) => ({
        ...row,
        excerpt: text.slice(0, 200),
        byHand: outboxState === 'assisted',
        awaitsLook: outboxState === 'assisted' && staged !== null && !isChecked,
      })),
      next: rows.length > PAGE && last ? writePageMark({ at: last.updatedAt, id: last.variantId }) : null,
    }
  },
})
