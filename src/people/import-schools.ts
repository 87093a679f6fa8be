import { z } from 'zod'
import { AppError } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import type { SchoolRecord } from './schools-json.ts'
import { parseSchools } from './schools-json.ts'

export const importSchools = operation({
  name: 'people.import-schools',
  about: 'Takes over a schools.json: adds schools and brings known ones up to date. None is ever removed.',
  permission: 'school:manage',
  level: 'trust',
  input: z.strictObject({
    /** The text of the file, `{"schools": [ … ]}`. */
    file: z.string().max(2_000_000, 'Choose a file of at most 2 MB.'),
  }),
  output: z.object({ added: z.int(), changed: z.int(), unchanged: z.int() }),
  records: 'schools.imported',
  target: () => ({ schoolId: null }),
  example: () => ({
    file: JSON.stringify({
      schools: [{ id: 'reed-bank', name: 'Reed Bank School', phase: 'primary', age_range: [4, 11] }],
    }),
  }),
  exampleAs: 'trustAdministrator',
  async run({ tx, actor, record }, { file }) {
    const { schools, problems } = parseSchools(Buffer.from(file))
    if (problems.length > 0) throw notReadable(problems)
    const known = await tx.selectFrom('school').selectAll().execute()
    const counts = { added: 0, changed: 0, unchanged: 0 }
    for (const [index, school] of schools.entries()) {
      const before = known.find(one => one.key === school.id)
      const row = rowOf(school, before)
      if (row.phase === null || row.age_from === null || row.age_to === null || row.age_from > row.age_to) {
        throw notReadable([
          { field: `schools[${index}]`, message: 'Add the phase and the ages, as "age_range": [4, 11].' },
        ])
      }
      const { phase, age_from, age_to } = row
      const stored = { ...row, phase, age_from, age_to, contacts: JSON.stringify(row.contacts) }
      if (!before) {
        await tx
          .insertInto('school')
          .values({ trust_id: actor.trustId, ...stored })
          .execute()
        counts.added++
      } else if (isSame(before, row)) counts.unchanged++
      else {
        await tx
          .updateTable('school')
          .set({ ...stored, version: before.version + 1 })
          .where('id', '=', before.id)
          .execute()
        counts.changed++
      }
    }
    record({
      kind: 'schools.imported',
      subject: { kind: 'trust', id: actor.trustId },
      audience: { kind: 'trust' },
      content: counts,
    })
    return counts
  },
})

interface Known {
  key: string
  name: string
  phase: string
  age_from: number
  age_to: number
  contacts: unknown
  related_businesses: string[]
  own_accounts: string[]
}

/** What the file is silent on stays as it was. */
function rowOf(school: SchoolRecord, before: Known | undefined) {
  const [youngest = before?.age_from ?? null, oldest = before?.age_to ?? null] = school.ageRange ?? []
  return {
    key: school.id,
    name: school.name,
    phase: school.phase ?? before?.phase ?? null,
    age_from: youngest,
    age_to: oldest,
    contacts: {
      phones: [...school.phones],
      emails: [...school.emails],
      websites: [...school.websites],
      address: school.address ?? '',
    },
    related_businesses: [...school.relatedBusinesses],
    own_accounts: [...school.ownAccounts],
  }
}

function isSame(before: Known, after: ReturnType<typeof rowOf>): boolean {
  const plain = ({ contacts, ...one }: Known | ReturnType<typeof rowOf>) => {
    const { phones, emails, websites, address } = contacts as ReturnType<typeof rowOf>['contacts']
    const { key, name, phase, age_from, age_to, related_businesses, own_accounts } = one
    return JSON.stringify([
      [phones, emails, websites, address],
      [key, name, phase, age_from, age_to, related_businesses, own_accounts],
    ])
  }
  return plain(before) === plain(after)
}

function notReadable(fields: readonly { field: string; message: string }[]): AppError {
  return new AppError('invalid-input', 'Something is not right in the file. Nothing was taken over.', {
    fields,
  })
}
