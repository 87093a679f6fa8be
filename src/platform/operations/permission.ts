import type { Actor } from './actor.ts'
import { reachOf } from './actor.ts'

/**
 * One way to a permission. The table of all of them, `permission → ways`, is the whole story of who may do
 * what; rooms write their slice of it, `app.ts` joins them, `docs/permissions.md` prints it.
 */
export type Way =
  /** Holds this role in the target's school, or (`trust`) in the whole trust. */
  | { role: string; scope: 'school' | 'trust' }
  /** Has an authorisation in force for the target's account. */
  | { authorisation: string }
  /** Is the very person that the target belongs to. */
  | { own: true }
  /** Any member of staff who has a role in the target's school (or, for a trust-level target, in the trust). */
  | { anyRole: true }
  /** A job of ours. */
  | { system: true }

export type PermissionTable = Readonly<Record<string, readonly Way[]>>

/** What an operation is about to touch, found under row-level security before anybody is let through. */
export interface Target {
  /** The school that it belongs to; null: the trust itself. */
  schoolId: string | null
  accountId?: string
  /** The person whose own it is. */
  ownerId?: string
}

/** True where the target lies in the actor's trust and reach. Outside it, a thing does not exist. */
export function isInReach(actor: Actor, target: Target): boolean {
  const reach = reachOf(actor)
  return target.schoolId === null || reach.trustWide || reach.schoolIds.includes(target.schoolId)
}

/** The way by which this actor may do it to this target, or null. Deny is the default. */
export function wayTo(table: PermissionTable, permission: string, actor: Actor, target: Target): Way | null {
  if (actor.kind === 'person' && actor.tokenPermissions && !actor.tokenPermissions.includes(permission))
    return null
  return table[permission]?.find(way => opens(way, actor, target)) ?? null
}

function opens(way: Way, actor: Actor, target: Target): boolean {
  if (actor.kind === 'system') return 'system' in way
  if ('system' in way) return false
  if ('own' in way) return target.ownerId === actor.personId
  if ('authorisation' in way) {
    return actor.authorisations.some(
      held => held.accountId === target.accountId && held.capability === way.authorisation,
    )
  }
  const here = actor.roles.filter(held => held.schoolId === null || held.schoolId === target.schoolId)
  if ('anyRole' in way) return target.schoolId === null ? actor.roles.length > 0 : here.length > 0
  return here.some(held => held.role === way.role && (way.scope === 'school' || held.schoolId === null))
}

/**
 * Whoever publishes, moderates, decides or keeps the register signs in with a second factor (DfE cyber
 * standards; ASVS 6.3.2). What every member of staff may do, and what is one's own, goes without.
 */
export function needsSecondFactor(way: Way): boolean {
  return 'authorisation' in way || ('role' in way && way.role !== 'staff')
}

/** Joins the rooms' slices; a permission named twice is a mistake in the code. */
export function joinPermissions(slices: readonly PermissionTable[]): PermissionTable {
  const table: Record<string, readonly Way[]> = {}
  for (const slice of slices) {
    for (const [permission, ways] of Object.entries(slice)) {
      if (permission in table) throw new Error(`permission ${permission} is declared twice`)
      table[permission] = ways
    }
  }
  return table
}
