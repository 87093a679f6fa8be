import type { PermissionTable } from '../../platform/operations/permission.ts'

/** Who answers, who refers, and who looks after what was referred. */
export const answerPermissions = {
  'answer:view': [{ anyRole: true }],
  'answer:edit': [
    { role: 'trust-ceo', scope: 'trust' },
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'policy-owner', scope: 'trust' },
  ],
  'answer:place': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
    { role: 'trust-administrator', scope: 'trust' },
  ],
  'comment:answer': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'comment:refer': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'referral:read': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
    { own: true },
  ],
  'referral:handle': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
    { own: true },
  ],
} as const satisfies PermissionTable
