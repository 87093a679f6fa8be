import type { PermissionTable } from '../platform/operations/permission.ts'

/** Who may see and keep the register, and who may sign in as what. */
export const permissions = {
  'school:view': [{ anyRole: true }],
  'school:manage': [
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'staff:view': [{ anyRole: true }],
  'staff:manage': [
    { role: 'headteacher', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'role:grant': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'register:view': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'staff', scope: 'school' },
  ],
  'register:manage': [
    { role: 'headteacher', scope: 'school' },
    { role: 'office', scope: 'school' },
  ],
  // Whom a picture shows is said by hand, so whoever may write a post may look people up.
  'register:search': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'behaviour-lead', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'staff', scope: 'school' },
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'me:view': [{ own: true }],
  'token:own': [{ own: true }],
} as const satisfies PermissionTable
