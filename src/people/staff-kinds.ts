import { control } from '../policy/controls.ts'
import type { PersonKind } from './tables.ts'
import { STAFF_KINDS } from './tables.ts'

/**
 * Who counts as staff: governors, trustees, volunteers and agency workers too. Whatever binds, informs or admits
 * staff asks here. Source: clause 3-staff-includes-governors-volunteers.
 */
export const staffKinds = control(
  'staff-kinds',
  (): readonly PersonKind[] => STAFF_KINDS,
  (): readonly PersonKind[] => ['employee'],
)
