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
  'untracked:view': [{ anyRole: true }],
  'untracked:answer': [
    { authorisation: 'administer' },
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
} as const satisfies PermissionTable
