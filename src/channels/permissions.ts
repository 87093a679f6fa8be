import type { PermissionTable, Way } from '../platform/operations/permission.ts'
import { control } from '../policy/controls.ts'

/** Who may authorise somebody. Source: 2-authorised-by-headteacher-or-ceo; "own school only" is our reading (G09). */
const granters = control(
  'authorisation-grant',
  (): Way[] => [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  (): Way[] => [{ anyRole: true }],
)

/** Who keeps the registry of accounts, who lets people in, and who stops everything. */
export const permissions = {
  'account:view': [{ anyRole: true }],
  'account:manage': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
    { role: 'trust-administrator', scope: 'trust' },
  ],
  'account:connect': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
    { authorisation: 'administer' },
  ],
  'account:authorise': granters(),
  'following:request': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
    { role: 'trust-administrator', scope: 'trust' },
    { authorisation: 'publish' },
    { authorisation: 'moderate' },
  ],
  // Never one's own (`decide-following.ts`).
  'following:decide': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'attempt:view': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  // Among these the policy chooses who stops and who lifts (`may-in-crisis.ts`).
  'posting:freeze': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
    { role: 'trust-administrator', scope: 'trust' },
  ],
} as const satisfies PermissionTable
