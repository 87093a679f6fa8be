import type { PermissionTable } from '../platform/operations/permission.ts'

/**
 * Who may report and who may work on a case. The second is everybody who is on the case and nobody else: no role opens
 * one, for a case that somebody is not on is not there for them (row-level security, migration 0015).
 */
export const permissions = {
  'concern:report': [{ anyRole: true }],
  'case:list': [{ own: true }],
  'case:work': [{ anyRole: true }],
} as const satisfies PermissionTable
