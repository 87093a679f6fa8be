import type { PermissionTable } from '../platform/operations/permission.ts'

/** Who may suggest, write, decide and take down a post. Nobody decides their own (`assert-decider.ts`). */
export const permissions = {
  'suggestion:make': [{ anyRole: true }],
  'suggestion:own': [{ own: true }],
  'post:view': [{ anyRole: true }],
  'post:draft': [{ authorisation: 'draft' }],
  'post:illustrate': [{ authorisation: 'draft' }, { own: true }],
  'upload:own': [{ own: true }],
  'post:decide': [
    { authorisation: 'publish' },
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'post:by-hand': [
    { authorisation: 'draft' },
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'post:take-down': [
    { authorisation: 'publish' },
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  // Who sees what families answered sees what came of it.
  'withdrawal:view': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'staff', scope: 'school' },
  ],
  'withdrawal:list-many': [
    { role: 'headteacher', scope: 'school' },
    { role: 'office', scope: 'school' },
  ],
  // Nobody gets it back.
  'media:erase': [
    { role: 'headteacher', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
  ],
  'untracked:view': [{ anyRole: true }],
  'untracked:answer': [
    { authorisation: 'administer' },
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
} as const satisfies PermissionTable
