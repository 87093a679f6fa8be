import { z } from 'zod'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'

const MOST = 100

export const listSuggestions = query({
  name: 'posts.suggestions',
  about: 'Suggestions that wait for you, and those that you made.',
  permission: 'suggestion:own',
  input: z.strictObject({}),
  output: z.object({
    suggestions: z.array(
      z.object({
        id: z.uuid(),
        schoolId: z.uuid(),
        text: z.string(),
        category: z.string().nullable(),
        wantedFor: z.string().nullable(),
        state: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
        reason: z.string().nullable(),
        postId: z.uuid().nullable(),
        version: z.int(),
        by: z.object({ id: z.uuid(), name: z.string() }),
        to: z.object({ id: z.uuid(), name: z.string() }),
        pictures: z.int(),
        createdAt: instant,
      }),
    ),
  }),
  target: ({ actor }) => ({ schoolId: null, ownerId: personOf(actor).personId }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, actor }) {
    const { personId } = personOf(actor)
    const rows = await tx
      .selectFrom('suggestion')
      .innerJoin('person as suggester', 'suggester.id', 'suggestion.suggested_by')
      .innerJoin('person as hearer', 'hearer.id', 'suggestion.suggested_to')
      .selectAll('suggestion')
      .select(['suggester.name as byName', 'hearer.name as toName'])
      .select(eb =>
        eb
          .selectFrom('media')
          .select(count => count.fn.countAll<number>().as('count'))
          .whereRef('media.suggestion_id', '=', 'suggestion.id')
          .as('pictures'),
      )
      .where(eb => eb.or([eb('suggested_to', '=', personId), eb('suggested_by', '=', personId)]))
      .orderBy('suggestion.created_at', 'desc')
      .limit(MOST)
      .execute()
    return {
      suggestions: rows.map(row => ({
        id: row.id,
        schoolId: row.school_id,
        text: row.text,
        category: row.category,
        wantedFor: row.wanted_for,
        state: row.state,
        reason: row.reason,
        postId: row.post_id,
        version: row.version,
        by: { id: row.suggested_by, name: row.byName },
        to: { id: row.suggested_to, name: row.toName },
        pictures: row.pictures ?? 0,
        createdAt: row.created_at,
      })),
    }
  },
})
