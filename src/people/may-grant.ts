import type { Actor } from '../platform/operations/actor.ts'
import { AppError } from '../platform/errors.ts'
import type { Role } from './roles.ts'

type Person = Extract<Actor, { kind: 'person' }>

interface Grant {
  personId: string
  role: Role
  schoolId: string | null
  standsInFor: string | null
}

/** Roles that a headteacher gives: those of a school, below their own. */
const trustRoles: readonly Role[] = ['trust-ceo', 'trust-administrator', 'policy-owner']

/**
 * Who may give or end which role, beyond the permission table: nobody touches their own; a headteacher gives the
 * roles of the own school, and the headteacher's only to a stand-in for themselves; all else is the trust's.
 */
export function assertMayGrant(person: Person, grant: Grant): void {
  if (grant.personId === person.personId) {
    throw new AppError('not-permitted', 'Nobody gives or ends their own role. Ask your headteacher or CEO.')
  }
  if (person.roles.some(held => isTrusts(held.role) && held.schoolId === null)) return
  if (trustRoles.includes(grant.role) || grant.schoolId === null) {
    throw new AppError('not-permitted', 'Only the CEO or a trust administrator can do this. Ask them.')
  }
  if (grant.role === 'headteacher' && !isOwnStandIn(person, grant)) {
    throw new AppError(
      'not-permitted',
      'A headteacher names only a stand-in for themselves. Ask the CEO for a new headteacher.',
    )
  }
}

const isTrusts = (role: string) => role === 'trust-ceo' || role === 'trust-administrator'

function isOwnStandIn(person: Person, grant: Grant): boolean {
  return (
    grant.standsInFor === person.personId &&
    person.roles.some(
      held => held.role === 'headteacher' && held.schoolId === grant.schoolId && held.standsInFor === null,
    )
  )
}

/** True for roles that are held in the whole trust and nowhere else. */
export const isTrustRole = (role: Role): boolean => trustRoles.includes(role)
