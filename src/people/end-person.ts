import { z } from 'zod'
import { AppError, conflict } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { personOf } from '../platform/operations/actor.ts'
import { personTarget } from './targets.ts'
import { endRoles } from './write-people.ts'

export const endPerson = operation({
  name: 'people.end-person',
  about: 'Says that somebody leaves, and when. Their roles end with their last day.',
  permission: 'staff:manage',
  input: z.strictObject({
    id: z.uuid(),
    /** Inclusive: on this day they still belong here. */
    lastDay: z.iso.date('Write the last day as 2026-12-18.'),
  }),
  output: z.object({ id: z.uuid(), lastDay: z.iso.date() }),
  records: 'person.left',
  target: (context, { id }) => personTarget(context, id),
  example: world => ({ id: world.volunteer.id, lastDay: '2026-12-18' }),
  exampleAs: 'office',
  async run({ tx, actor, record }, { id, lastDay }) {
    if (personOf(actor).personId === id) {
      throw new AppError('not-permitted', 'You cannot end your own stay. Ask your headteacher.')
    }
    const person = await tx
      .updateTable('person')
      .set(eb => ({ left_on: lastDay, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '!=', lastDay)]))
      .returning('school_id as schoolId')
      .executeTakeFirst()
    if (!person) throw conflict('This was said before. Their last day stands.')
    await endRoles(tx, [id], lastDay)
    record({
      kind: 'person.left',
      subject: { kind: 'person', id },
      audience: audienceOf(person.schoolId),
      content: { lastDay },
    })
    return { id, lastDay }
  },
})
