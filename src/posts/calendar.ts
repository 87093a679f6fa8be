import { z } from 'zod'
import { londonInstant } from '../platform/clock.ts'
import { notFound } from '../platform/errors.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { variantState } from './list-posts.ts'

const MOST = 500

export const calendar = query({
  name: 'posts.calendar',
  about: 'What went out and what goes out at a school, between two days in London time, both included.',
  permission: 'post:view',
  input: z.strictObject({ schoolId: z.uuid(), from: z.iso.date(), until: z.iso.date() }),
  output: z.object({
    posts: z.array(
      z.object({
        variantId: z.uuid(),
        postId: z.uuid(),
        title: z.string(),
        channel: z.string(),
        state: variantState,
        at: instant,
      }),
    ),
  }),
  async target({ tx }, { schoolId }) {
    const school = await tx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
    if (!school) throw notFound('school')
    return { schoolId }
  },
  example: world => ({ schoolId: world.school.id, from: '2026-11-01', until: '2026-11-30' }),
  exampleAs: 'teacher',
  async run({ tx }, { schoolId, from, until }) {
    const [first, end] = [londonInstant(`${from}T00:00`), londonInstant(`${nextDay(until)}T00:00`)]
    const rows = await tx
      .selectFrom('variant')
      .innerJoin('post', 'post.id', 'variant.post_id')
      .innerJoin('account', 'account.id', 'variant.account_id')
      .leftJoin('publication', 'publication.variant_id', 'variant.id')
      .select([
        'variant.id as variantId',
        'post.id as postId',
        'post.title',
        'account.channel',
        'variant.state',
      ])
      .select(eb => eb.fn.coalesce('publication.published_at', 'variant.scheduled_for').as('at'))
      .where('variant.school_id', '=', schoolId)
      .where(eb => eb(eb.fn.coalesce('publication.published_at', 'variant.scheduled_for'), '>=', first))
      .where(eb => eb(eb.fn.coalesce('publication.published_at', 'variant.scheduled_for'), '<', end))
      .orderBy('at')
      .limit(MOST)
      .execute()
    return { posts: rows.map(row => ({ ...row, at: row.at! })) }
  },
})

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
