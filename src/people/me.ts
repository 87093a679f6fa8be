import { z } from 'zod'
import { personOf } from '../platform/operations/actor.ts'
import { query } from '../platform/operations/operation.ts'
import { permissionsHeld } from './permissions-held.ts'
import { ROLES } from './roles.ts'
import { PERSON_KINDS } from './tables.ts'

const schoolRef = z.object({ id: z.uuid(), key: z.string(), name: z.string() })

export const me = query({
  name: 'people.me',
  about: 'Who you are here: your roles, your schools and what you may go to.',
  permission: 'me:view',
  input: z.strictObject({}),
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(PERSON_KINDS),
    jobTitle: z.string().nullable(),
    email: z.string().nullable(),
    trust: z.object({ id: z.uuid(), name: z.string(), demo: z.boolean() }),
    roles: z.array(
      z.object({
        role: z.enum(ROLES),
        school: schoolRef.nullable(),
        standsInFor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      }),
    ),
    /** The schools in reach: of people of the trust, all. */
    schools: z.array(schoolRef),
    /** Held anywhere; for navigation only. */
    permissions: z.array(z.string()),
  }),
  target: ({ actor }) => ({ schoolId: null, ownerId: personOf(actor).personId }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, actor, permissions }) {
    const person = personOf(actor)
    const row = await tx
      .selectFrom('person')
      .select(['id', 'name', 'kind', 'job_title as jobTitle', 'email'])
      .where('id', '=', person.personId)
      .executeTakeFirstOrThrow()
    const trust = await tx.selectFrom('trust').select(['id', 'name', 'demo']).executeTakeFirstOrThrow()
    const schools = await tx
      .selectFrom('school')
      .select(['id', 'key', 'name'])
      .where('closed_on', 'is', null)
      .orderBy('name')
      .execute()
    const stoodInFor = person.roles.flatMap(held => held.standsInFor ?? [])
    const names = stoodInFor.length
      ? await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', stoodInFor).execute()
      : []
    return {
      ...row,
      trust,
      schools,
      roles: person.roles.map(held => ({
        role: held.role as (typeof ROLES)[number],
        school: schools.find(school => school.id === held.schoolId) ?? null,
        standsInFor: names.find(one => one.id === held.standsInFor) ?? null,
      })),
      permissions: permissionsHeld(permissions, person),
    }
  },
})
