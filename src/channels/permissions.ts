import type { PermissionTable } from '../platform/operations/permission.ts'

export const permissions = {} as const satisfies PermissionTable
