import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { assertFitting, personFields } from './person-fields.ts'
import { PERSON_KINDS } from './tables.ts'
import { schoolTarget } from './targets.ts'

const { name, ...others } = personFields

export const addPerson = operation({
  name: 'people.add-person',
  about: 'Puts one person on the register: staff of any kind, a parent, a visitor or a new pupil.',
  permission: 'staff:manage',
  input: z
    .strictObject({ schoolId: z.uuid().nullable(), kind: z.enum(PERSON_KINDS), name })
    .extend(z.object(others).partial().shape)
    .refine(({ schoolId, kind }) => schoolId !== null || kind !== 'pupil', {
      path: ['schoolId'],
      message: 'Choose the school of the pupil.',
    }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'person.added',
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id, kind: 'volunteer' as const, name: 'Pat Ludlow' }),
  exampleAs: 'office',
  async run({ tx, actor, clock, record }, input) {
    await assertFitting(tx, input, { id: null, schoolId: input.schoolId })
    const person = await tx
      .insertInto('person')
      .values({
        trust_id: actor.trustId,
        school_id: input.schoolId,
        kind: input.kind,
        name: input.name,
        known_as: input.knownAs ?? null,
        year_group: input.class ?? null,
        email: input.email ?? null,
        job_title: input.jobTitle ?? null,
        manager_id: input.managerId ?? null,
        external_id: input.externalId ?? null,
        upn: input.upn ?? null,
        created_at: clock.now(),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    record({
      kind: 'person.added',
      subject: { kind: 'person', id: person.id },
      audience: audienceOf(input.schoolId),
      content: { kind: input.kind },
    })
    return person
  },
})
