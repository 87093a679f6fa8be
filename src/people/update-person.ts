import { z } from 'zod'
import { conflict, invalid } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { assertFitting, personFields } from './person-fields.ts'
import { personTarget } from './targets.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A volunteer of the first school: somebody who is staff and can be changed. */
    volunteer: { id: string }
  }
}

const columns = {
  name: 'name',
  knownAs: 'known_as',
  class: 'year_group',
  email: 'email',
  jobTitle: 'job_title',
  managerId: 'manager_id',
  externalId: 'external_id',
  upn: 'upn',
} as const satisfies Record<keyof typeof personFields, string>

export const updatePerson = operation({
  name: 'people.update-person',
  about: 'Changes what the register keeps of somebody. Only the fields that you send are changed.',
  permission: 'staff:manage',
  input: z.strictObject({ id: z.uuid(), version: z.int() }).extend(z.object(personFields).partial().shape),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'person.updated',
  target: (context, { id }) => personTarget(context, id),
  example: world => ({ id: world.volunteer.id, version: 1, jobTitle: 'Reading volunteer' }),
  exampleAs: 'office',
  async run({ tx, record }, { id, version, ...fields }) {
    const changed = (Object.keys(columns) as (keyof typeof columns)[]).filter(
      field => fields[field] !== undefined,
    )
    if (changed.length === 0) throw invalid('name', 'Change at least one field.')
    const { school_id: schoolId } = await tx
      .selectFrom('person')
      .select('school_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await assertFitting(tx, fields, { id, schoolId })
    const person = await tx
      .updateTable('person')
      .set(Object.fromEntries(changed.map(field => [columns[field], fields[field]])))
      .set({ version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst()
    if (!person) throw conflict('Somebody changed this person before you. Look again.')
    record({
      kind: 'person.updated',
      subject: { kind: 'person', id },
      audience: audienceOf(schoolId),
      content: { fields: changed },
    })
    return { id, version: person.version }
  },
})
