import type { Role } from '../people/roles.ts'

/**
 * The fictional trust of the demo. Everybody is invented; phones are from the ranges kept for drama and
 * addresses end in `.example`.
 */
export const TRUST = 'Fenland Learning Trust'

export interface CastMember {
  /** How the demo's own scripts call them. */
  id: string
  name: string
  school: string | null
  jobTitle: string
  kind: 'employee' | 'governor' | 'trustee' | 'volunteer'
  roles: { role: Role; standsInFor?: string }[]
  manager?: string
}

export const SCHOOLS = {
  schools: [
    {
      id: 'heron-lane',
      name: 'Heron Lane Primary',
      phase: 'primary',
      age_range: [4, 11],
      contacts: {
        phones: ['01632 960118'],
        emails: ['office@heronlane.example'],
        websites: ['www.heronlane.example'],
        address: 'Heron Lane, Fen Ditchford PE99 3HL',
      },
      related_businesses: ['Reed & Daughters Schoolwear'],
      own_accounts: ['Heron Lane Primary', 'Friends of Heron Lane'],
    },
    {
      id: 'mill-road',
      name: 'Mill Road Academy',
      phase: 'primary',
      age_range: [4, 11],
      contacts: {
        phones: ['01632 960274'],
        emails: ['office@millroad.example'],
        websites: ['www.millroad.example'],
        address: 'Mill Road, Wickham Fen PE99 8MR',
      },
      related_businesses: ['Reed & Daughters Schoolwear'],
      own_accounts: ['Mill Road Academy'],
    },
  ],
}

const HERON = 'heron-lane'
const MILL = 'mill-road'

/** The chief executive founds the trust; everybody else is added by somebody who may. Managers come first. */
export const CEO = { id: 'ceo', name: 'Mrs H. Ashworth', email: 'h.ashworth@fenland.example' }

export const CAST: readonly CastMember[] = [
  member('administrator', 'Mr D. Pryce', null, 'Trust administrator', ['trust-administrator']),
  member('policyOwner', 'Ms F. Larkin', null, 'Head of governance', ['policy-owner']),
  member('head', 'Mrs P. Nair', HERON, 'Headteacher', ['headteacher']),
  {
    ...member('deputy', 'Mr G. Hughes', HERON, 'Deputy headteacher', ['senior-leader']),
    roles: [{ role: 'senior-leader' }, { role: 'headteacher', standsInFor: 'head' }],
  },
  member('manager', 'Miss A. Rees', HERON, 'Year 4 lead', ['staff'], 'head'),
  member('teacher', 'Mr T. Okafor', HERON, 'Year 4 teacher', ['staff'], 'manager'),
  member('assistant', 'Ms L. Dunn', HERON, 'Teaching assistant', ['staff'], 'manager'),
  member('lead', 'Mrs K. Osei', HERON, 'Year 6 lead', ['staff'], 'head'),
  member('trainee', 'Mr B. Lowe', HERON, 'Year 6 teacher', ['staff'], 'lead'),
  member('dsl', 'Mrs C. Whitlock', HERON, 'Designated safeguarding lead', ['dsl']),
  member('office', 'Mrs J. Dean', HERON, 'School office', ['office']),
  { ...member('governor', 'Mr R. Bassett', HERON, 'Chair of governors', ['governor']), kind: 'governor' },
  member('millHead', 'Mr S. Quayle', MILL, 'Headteacher', ['headteacher']),
  member('millTeacher', 'Mrs E. Achebe', MILL, 'Year 5 teacher', ['staff'], 'millHead'),
  member('millOffice', 'Mr W. Tate', MILL, 'School office', ['office']),
]

function member(
  id: string,
  name: string,
  school: string | null,
  jobTitle: string,
  roles: Role[],
  manager?: string,
): CastMember {
  return {
    id,
    name,
    school,
    jobTitle,
    kind: 'employee',
    roles: roles.map(role => ({ role })),
    ...(manager && { manager }),
  }
}

/** An address that nobody has, from a title, an initial and a surname. */
export function emailOf(name: string, school: string | null): string {
  const [, initial = '', surname = ''] = name.split(' ')
  const domain = school === null ? 'fenland' : school.replace('-', '')
  return `${initial.replace('.', '')}.${surname}@${domain}.example`.toLowerCase()
}
