import type { PermissionTable } from '../platform/operations/permission.ts'
import { answerPermissions } from './answers/permissions.ts'
import { reportPermissions } from './reports/permissions.ts'
import { strikesPermissions } from './strikes/permissions.ts'

/**
 * Who reads what comes in. What a child wrote is besides kept, by row-level security, to the people of its case:
 * a moderator who lists an account does not see that it is there.
 */
export const permissions = {
  'comment:read': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'comment:by-hand': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  /** Whoever works here may say what they saw. It opens nothing to them. */
  'comment:report': [{ anyRole: true }],
  /** To decide about what people wrote. What belongs to a case only its people find here. */
  'comment:moderate': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  /** To take back what somebody else decided: who decides for the place. */
  'decision:overrule': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  /** The desk shows whoever opens it what they may decide, and nothing else. */
  'desk:view': [{ anyRole: true }],
  'comment:hand-to-dsl': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'intake:view': [{ anyRole: true }],
  ...answerPermissions,
  ...reportPermissions,
  ...strikesPermissions,
} as const satisfies PermissionTable
