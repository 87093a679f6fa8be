import type { PermissionTable } from '../platform/operations/permission.ts'

/** Who may see what families answered, write an answer down, and protect somebody. */
export const permissions = {
  'consent:view': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'staff', scope: 'school' },
  ],
  'consent:record': [
    { role: 'headteacher', scope: 'school' },
    { role: 'office', scope: 'school' },
  ],
  // A no counts at once and harms nobody, so whoever hears it may write it down.
  'consent:withdraw': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'staff', scope: 'school' },
  ],
  'family:ask': [
    { role: 'headteacher', scope: 'school' },
    { role: 'office', scope: 'school' },
  ],
  // Who answers for data protection in a school, where the policy names nobody else, and who carries it out.
  'picture-complaint:handle': [
    { role: 'headteacher', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'trust-administrator', scope: 'trust' },
  ],
  'person:protect': [
    { role: 'headteacher', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
  ],
  'register:import': [
    { role: 'headteacher', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'trust-administrator', scope: 'trust' },
  ],
} as const satisfies PermissionTable
