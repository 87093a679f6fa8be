import type { PermissionTable, Way } from '../platform/operations/permission.ts'
import { control } from '../policy/controls.ts'

/** Who may put a version into force. Source: 0-approved-by-ceo. */
const approvers = control(
  'policy-approval',
  (): Way[] => [{ role: 'trust-ceo', scope: 'trust' }],
  (): Way[] => [{ anyRole: true }],
)

/** Everybody may read the policy; the chief executive alone puts a version into force. */
export const permissions = {
  'policy:view': [{ anyRole: true }],
  'policy:propose': [
    { role: 'policy-owner', scope: 'trust' },
    { role: 'trust-administrator', scope: 'trust' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'policy:approve': approvers(),
} as const satisfies PermissionTable
