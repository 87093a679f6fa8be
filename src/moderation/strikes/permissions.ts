import type { PermissionTable } from '../../platform/operations/permission.ts'

/** Who links, blocks and looks again. The headteacher decides about a block (gap G17); nobody looks again at their own removal. */
export const strikesPermissions = {
  'writer:link': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'block:view': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'block:read': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'block:decide': [
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'block:at-once': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'dsl', scope: 'school' },
    { role: 'deputy-dsl', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'block:appeal': [
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'office', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'challenge:list': [{ own: true }],
  'challenge:link': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
  'challenge:decide': [
    { authorisation: 'moderate' },
    { role: 'headteacher', scope: 'school' },
    { role: 'senior-leader', scope: 'school' },
    { role: 'trust-ceo', scope: 'trust' },
  ],
} as const satisfies PermissionTable
