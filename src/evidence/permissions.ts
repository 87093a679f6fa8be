import type { PermissionTable } from '../platform/operations/permission.ts'

/** Who may read the record, take it away, sign it off, and erase words from it. */
export const permissions = {
  'evidence:read': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'governor', scope: 'school' },
    { role: 'policy-owner', scope: 'school' },
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'evidence:checkpoint': [
    { role: 'headteacher', scope: 'school' },
    { role: 'governor', scope: 'school' },
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'trust-ceo', scope: 'trust' },
    { system: true },
  ],
  'evidence:erase': [{ role: 'trust-ceo', scope: 'trust' }],
} as const satisfies PermissionTable
