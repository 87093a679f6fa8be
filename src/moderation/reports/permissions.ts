import type { PermissionTable } from '../../platform/operations/permission.ts'

/** Who reads the figures, which name nobody, and who shows them to everybody. */
export const reportPermissions = {
  'report:read': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'governor', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'policy-owner', scope: 'trust' },
  ],
  /** It shows what people wrote, so it is for those who may read that. */
  'cut:try': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'report:published': [{ anyRole: true }],
  'report:publish': [{ role: 'trust-ceo', scope: 'trust' }],
} as const satisfies PermissionTable
