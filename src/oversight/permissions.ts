import type { PermissionTable } from '../platform/operations/permission.ts'

/** Everybody may see what waits for themselves; what it shows is limited by what they may do. */
export const permissions = { 'waiting:own': [{ own: true }] } as const satisfies PermissionTable
