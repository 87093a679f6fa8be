import type { Actor } from '../platform/operations/actor.ts'
import type { PermissionTable, Way } from '../platform/operations/permission.ts'

type Person = Extract<Actor, { kind: 'person' }>

/**
 * The permissions that somebody has anywhere, by a role or an authorisation, sorted: for showing or leaving out
 * what they can go to. What they may do to one thing is decided anew each time, by `wayTo`.
 */
export function permissionsHeld(table: PermissionTable, person: Person): string[] {
  const { tokenPermissions } = person
  return Object.keys(table)
    .filter(permission => tokenPermissions === null || tokenPermissions.includes(permission))
    .filter(permission => table[permission]!.some(way => opensSomewhere(way, person)))
    .sort()
}

function opensSomewhere(way: Way, person: Person): boolean {
  if ('system' in way) return false
  if ('own' in way) return true
  if ('anyRole' in way) return person.roles.length > 0
  if ('authorisation' in way) {
    return person.authorisations.some(held => held.capability === way.authorisation)
  }
  return person.roles.some(
    held => held.role === way.role && (way.scope === 'school' || held.schoolId === null),
  )
}
