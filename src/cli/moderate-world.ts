import type { RegisteredPerson } from '../people/register-csv.ts'
import type { SchoolRecord } from '../people/schools-json.ts'
import type { SchoolFacts, World } from '../signals/signal.ts'
import { registerOf } from './checker.ts'

/** A line of comments does not say at which school: what belongs to any school of the file is the trust's own. */
export const worldOfAll = (people: readonly RegisteredPerson[], schools: readonly SchoolRecord[]): World => ({
  register: registerOf(people),
  school: mergeSchools(schools),
})

/** All schools as one; null without any. Youngest and oldest age of all. */
export function mergeSchools(schools: readonly SchoolRecord[]): SchoolFacts | null {
  const [first] = schools
  if (first === undefined) return null
  const all = <T>(of: (school: SchoolRecord) => readonly T[]) => [...new Set(schools.flatMap(of))]
  const ages = schools.flatMap(school => school.ageRange ?? [])
  return {
    id: first.id,
    name: first.name,
    ageRange: ages.length === 0 ? null : [Math.min(...ages), Math.max(...ages)],
    phones: all(school => school.phones),
    emails: all(school => school.emails),
    websites: all(school => school.websites),
    address: schools.flatMap(school => school.address ?? []).join('\n') || null,
    relatedBusinesses: all(school => school.relatedBusinesses),
    ownAccounts: all(school => [school.name, ...school.ownAccounts]),
  }
}
