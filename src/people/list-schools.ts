import { z } from 'zod'
import { query } from '../platform/operations/operation.ts'

export const schoolContacts = z.strictObject({
  phones: z.array(z.string().trim().min(1).max(40)).max(20),
  emails: z.array(z.email('Write an email address such as office@school.example.')).max(20),
  websites: z.array(z.string().trim().min(1).max(200)).max(20),
  address: z.string().trim().max(300),
})

export const listSchools = query({
  name: 'people.list-schools',
  about: 'The schools that you work in; for people of the trust, all of them.',
  permission: 'school:view',
  input: z.strictObject({}),
  output: z.object({
    schools: z.array(
      z.object({
        id: z.uuid(),
        key: z.string(),
        name: z.string(),
        phase: z.string(),
        ageFrom: z.int(),
        ageTo: z.int(),
        contacts: schoolContacts.partial(),
        relatedBusinesses: z.array(z.string()),
        ownAccounts: z.array(z.string()),
        version: z.int(),
      }),
    ),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx }) {
    const schools = await tx
      .selectFrom('school')
      .select([
        'id',
        'key',
        'name',
        'phase',
        'age_from as ageFrom',
        'age_to as ageTo',
        'contacts',
        'related_businesses as relatedBusinesses',
        'own_accounts as ownAccounts',
        'version',
      ])
      .where('closed_on', 'is', null)
      .orderBy('name')
      .limit(500)
      .execute()
    return { schools }
  },
})
