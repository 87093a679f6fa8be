import { z } from 'zod'
import { personOf } from '../platform/operations/actor.ts'
import { query } from '../platform/operations/operation.ts'
import { listedCase, selectCases, showCase } from './listed-case.ts'

export const listCases = query({
  name: 'cases.list',
  about:
    'The safeguarding cases that you are on, the most pressing first: their clocks, and nothing of what they say.',
  permission: 'case:list',
  input: z.strictObject({
    closed: z.coerce.boolean().default(false),
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200 cases.').default(100),
  }),
  output: z.object({ cases: z.array(listedCase) }),
  target: ({ actor }) => ({ schoolId: null, ownerId: personOf(actor).personId }),
  example: () => ({}),
  exampleAs: 'dsl',
  async run({ tx }, { closed, limit }) {
    const rows = await selectCases(tx)
      .where('clock.closed_at', closed ? 'is not' : 'is', null)
      .orderBy('clock.due_at', order => order.asc().nullsLast())
      .orderBy('file.opened_at', 'desc')
      .orderBy('file.id')
      .limit(limit)
      .execute()
    return { cases: rows.map(showCase) }
  },
})
