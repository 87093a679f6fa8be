import { z } from 'zod'
import { invalid, notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { operation } from '../platform/operations/operation.ts'
import { mayHearSuggestion } from './may-hear-suggestion.ts'

export const suggestPost = operation({
  name: 'posts.suggest',
  about: 'Takes an idea for a post to your line manager or headteacher.',
  permission: 'suggestion:make',
  input: z.strictObject({
    schoolId: z.uuid(),
    to: z.uuid('Choose whom you take it to.'),
    text: z.string().trim().min(1, 'Write what you would like to see posted.').max(5000),
    category: z.string().max(40).nullable().default(null),
    wantedFor: z.iso.date('Write the day as 2026-12-04.').nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'suggestion.made',
  async target({ tx }, { schoolId }) {
    const school = await tx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
    if (!school) throw notFound('school')
    return { schoolId }
  },
  example: world => ({
    schoolId: world.school.id,
    to: world.people.headteacher.personId,
    text: 'Our bulbs are out.',
  }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, input) {
    const { personId } = personOf(actor)
    if (
      !(await mayHearSuggestion(tx, { by: personId, to: input.to, schoolId: input.schoolId }, clock.now()))
    ) {
      throw invalid('to', 'Take it to your line manager or headteacher.')
    }
    const { id } = await tx
      .insertInto('suggestion')
      .values({
        trust_id: actor.trustId,
        school_id: input.schoolId,
        suggested_by: personId,
        suggested_to: input.to,
        text: input.text,
        category: input.category,
        wanted_for: input.wantedFor,
        created_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    record({
      kind: 'suggestion.made',
      subject: { kind: 'suggestion', id },
      audience: { kind: 'school', schoolId: input.schoolId },
      content: { to: input.to },
    })
    return { id }
  },
})
