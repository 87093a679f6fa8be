import { z } from 'zod'
import { conflict, invalid } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { schoolContacts } from './list-schools.ts'
import { schoolTarget } from './targets.ts'

const age = z.int('Write a whole number of years.').min(0).max(25, 'Write an age up to 25.')
const names = z.array(z.string().trim().min(1).max(120)).max(100).default([])

export const saveSchool = operation({
  name: 'people.save-school',
  about: 'Adds a school to the trust, or changes one.',
  permission: 'school:manage',
  input: z
    .strictObject({
      /** Which one to change; without it a school is added. */
      id: z.uuid().optional(),
      version: z.int().optional(),
      key: z
        .string()
        .max(60)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the key in small letters, such as oakfield-primary.'),
      name: z.string().trim().min(1, 'Write the name of the school.').max(120),
      phase: z.string().trim().min(1, 'Write the phase, such as primary.').max(40),
      ageFrom: age,
      ageTo: age,
      contacts: schoolContacts,
      /** Businesses that are directly related to the school and may be named. */
      relatedBusinesses: names,
      ownAccounts: names,
    })
    .refine(({ ageFrom, ageTo }) => ageFrom <= ageTo, {
      path: ['ageTo'],
      message: 'Write the older age here.',
    })
    .refine(({ id, version }) => id === undefined || version !== undefined, {
      path: ['version'],
      message: 'Send the version that you looked at.',
    }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'school.saved',
  target: (context, { id }) => schoolTarget(context, id ?? null),
  example: world => ({
    id: world.school.id,
    version: 1,
    key: world.school.key,
    name: 'Heron Lane Primary',
    phase: 'primary',
    ageFrom: 4,
    ageTo: 11,
    contacts: { phones: ['01632 960118'], emails: [], websites: [], address: 'Fen Road' },
  }),
  exampleAs: 'trustAdministrator',
  async run({ tx, actor, record }, { id, version, ...input }) {
    const taken = await tx.selectFrom('school').select('id').where('key', '=', input.key).executeTakeFirst()
    if (taken && taken.id !== id) throw invalid('key', 'Another school has this key. Choose a different one.')
    const row = {
      key: input.key,
      name: input.name,
      phase: input.phase,
      age_from: input.ageFrom,
      age_to: input.ageTo,
      contacts: JSON.stringify(input.contacts),
      related_businesses: input.relatedBusinesses,
      own_accounts: input.ownAccounts,
    }
    const saved =
      id === undefined
        ? await tx
            .insertInto('school')
            .values({ trust_id: actor.trustId, ...row })
            .returning(['id', 'version'])
            .executeTakeFirst()
        : await tx
            .updateTable('school')
            .set(eb => ({ ...row, version: eb('version', '+', 1) }))
            .where('id', '=', id)
            .where('version', '=', version!)
            .returning(['id', 'version'])
            .executeTakeFirst()
    if (!saved) throw conflict('Somebody changed this school before you. Look again.')
    record({
      kind: 'school.saved',
      subject: { kind: 'school', id: saved.id },
      audience: { kind: 'school', schoolId: saved.id },
      content: { key: input.key, phase: input.phase, ageFrom: input.ageFrom, ageTo: input.ageTo },
    })
    return saved
  },
})
