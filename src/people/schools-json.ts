import { z } from 'zod'
import { decodeText } from './decode-text.ts'

const Texts = z.array(z.string()).default([])

const School = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  phase: z
    .string()
    .nullish()
    .transform(value => value ?? null),
  /** Youngest and oldest age, in years. */
  age_range: z
    .tuple([z.number().int().min(0).max(99), z.number().int().min(0).max(99)])
    .nullish()
    .transform(value => value ?? null),
  contacts: z
    .object({
      phones: Texts,
      emails: Texts,
      websites: Texts,
      address: z
        .string()
        .nullish()
        .transform(value => value ?? null),
    })
    .prefault({}),
  related_businesses: Texts,
  own_accounts: Texts,
})

/** One school as `schools.json` has it. */
export interface SchoolRecord {
  id: string
  name: string
  phase: string | null
  ageRange: readonly [number, number] | null
  phones: readonly string[]
  emails: readonly string[]
  websites: readonly string[]
  address: string | null
  /** Businesses that the school says are directly related to it (clause 2.1, adverts). */
  relatedBusinesses: readonly string[]
  ownAccounts: readonly string[]
}

export interface SchoolsProblem {
  /** Where in the file: `schools[1].contacts.phones[0]`, or `file`. */
  field: string
  message: string
}

/** Reads `schools.json`: `{"schools": [ … ]}`. Never throws; a school with a problem is left out and reported. */
export function parseSchools(bytes: Uint8Array): {
  schools: readonly SchoolRecord[]
  problems: readonly SchoolsProblem[]
} {
  let data: unknown
  try {
    data = JSON.parse(decodeText(bytes).text)
  } catch {
    return { schools: [], problems: [{ field: 'file', message: 'The file is not JSON.' }] }
  }
  const list = z.object({ schools: z.array(z.unknown()) }).safeParse(data)
  if (!list.success)
    return {
      schools: [],
      problems: [{ field: 'schools', message: 'The file must hold a list named “schools”.' }],
    }
  const schools: SchoolRecord[] = []
  const problems: SchoolsProblem[] = []
  list.data.schools.forEach((entry, index) => {
    const parsed = School.safeParse(entry)
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        problems.push({ field: fieldOf(['schools', index, ...issue.path]), message: `${issue.message}.` })
    } else if (schools.some(school => school.id === parsed.data.id)) {
      problems.push({ field: `schools[${index}].id`, message: `The id “${parsed.data.id}” stands twice.` })
    } else schools.push(recordOf(parsed.data))
  })
  return { schools, problems }
}

function recordOf(school: z.infer<typeof School>): SchoolRecord {
  return {
    id: school.id,
    name: school.name,
    phase: school.phase,
    ageRange: school.age_range,
    phones: school.contacts.phones,
    emails: school.contacts.emails,
    websites: school.contacts.websites,
    address: school.contacts.address,
    relatedBusinesses: school.related_businesses,
    ownAccounts: school.own_accounts,
  }
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (field, part) =>
      typeof part === 'number'
        ? `${field}[${part}]`
        : field === ''
          ? String(part)
          : `${field}.${String(part)}`,
    '',
  )
