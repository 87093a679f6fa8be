import { z } from 'zod'
import { query } from '../../platform/operations/operation.ts'

export const showPublished = query({
  name: 'moderation.published-figures',
  about: 'Whether the trust shows its figures to everybody, where, and how small a count it hides.',
  permission: 'report:published',
  input: z.strictObject({}),
  output: z.object({ published: z.boolean(), hideBelow: z.int(), version: z.int(), address: z.string() }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, actor, services }) {
    const saved = await tx
      .selectFrom('published_figures')
      .select(['published', 'hide_below as hideBelow', 'version'])
      .executeTakeFirst()
    const address = `${services.publicUrl}/figures/${actor.trustId}`
    return { ...(saved ?? { published: false, hideBelow: 5, version: 0 }), address }
  },
})
