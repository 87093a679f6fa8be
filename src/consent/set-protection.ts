import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { personTarget } from '../people/targets.ts'

export const setProtection = operation({
  name: 'consent.set-protection',
  about: 'Says that somebody must not be named or shown anywhere, or may be again. Why is not kept.',
  permission: 'person:protect',
  input: z.strictObject({ personId: z.uuid(), protected: z.boolean() }),
  output: z.object({ personId: z.uuid(), protected: z.boolean() }),
  records: 'person.protected',
  target: (context, { personId }) => personTarget(context, personId),
  example: world => ({ personId: world.pupil.id, protected: true }),
  exampleAs: 'dsl',
  async run({ tx, record }, input) {
    const changed = await tx
      .updateTable('person')
      .set(eb => ({ do_not_identify: input.protected, version: eb('version', '+', 1) }))
      .where('id', '=', input.personId)
      .where('do_not_identify', '!=', input.protected)
      .returning('school_id as schoolId')
      .executeTakeFirst()
    if (!changed) throw conflict('It stands so already. Nothing was changed.')
    record({
      kind: 'person.protected',
      subject: { kind: 'person', id: input.personId },
      audience: audienceOf(changed.schoolId),
      content: { protected: input.protected },
    })
    return input
  },
})
