/**
 * Who is acting. A face (HTTP, the command line, a job) says who somebody claims to be, by what proof: an
 * `Identity`. Inside the transaction the identity is resolved to an `Actor`, with what it holds today.
 */
export type Identity =
  | {
      kind: 'person'
      trustId: string
      personId: string
      /** False: signed in by password alone. Left out where a second factor is out of question (a job, a test). */
      secondFactor?: boolean
    }
  | { kind: 'token'; trustId: string; tokenHash: Buffer }
  | { kind: 'system'; trustId: string; job: string }
  | { kind: 'anonymous' }

/** A role held today. `schoolId` null: in the whole trust. */
export interface HeldRole {
  role: string
  schoolId: string | null
  /** The person stood in for, when the role is held as a stand-in. */
  standsInFor: string | null
}

/** An authorisation in force today. */
export interface HeldAuthorisation {
  accountId: string
  capability: string
}

export type Actor =
  | {
      kind: 'person'
      trustId: string
      personId: string
      name: string
      roles: readonly HeldRole[]
      authorisations: readonly HeldAuthorisation[]
      /** With a token: the only permissions it carries. Null: all that the person has. */
      tokenPermissions: readonly string[] | null
    }
  | { kind: 'system'; trustId: string; job: string }

/** The person acting; operations that only people run use it for "decided by". */
export function personOf(actor: Actor): Extract<Actor, { kind: 'person' }> {
  if (actor.kind !== 'person') throw new Error('this operation is run by a person')
  return actor
}

/** Stable key of an actor for counting and idempotency. Not a secret, not a name. */
export function actorKey(actor: Actor): string {
  return actor.kind === 'person' ? `person:${actor.personId}` : `system:${actor.job}`
}

/** Who reads safeguarding cases by office. The others in line are let in when they are told (`concerns/line.ts`). */
const SAFEGUARDING_LEADERS = ['dsl', 'deputy-dsl']

/** The schools that an actor's roles reach, and whether they reach the whole trust. */
export function reachOf(actor: Actor): { schoolIds: string[]; trustWide: boolean } {
  return actor.kind === 'system' ? { schoolIds: [], trustWide: true } : reachBy(actor.roles)
}

/** As `reachOf`, by the roles that lead safeguarding. The system itself leads nowhere. */
export function leadsOf(actor: Actor): { schoolIds: string[]; trustWide: boolean } {
  const roles = actor.kind === 'system' ? [] : actor.roles
  return reachBy(roles.filter(({ role }) => SAFEGUARDING_LEADERS.includes(role)))
}

function reachBy(roles: readonly HeldRole[]): { schoolIds: string[]; trustWide: boolean } {
  const schoolIds = new Set<string>()
  let trustWide = false
  for (const role of roles) {
    if (role.schoolId === null) trustWide = true
    else schoolIds.add(role.schoolId)
  }
  return { schoolIds: [...schoolIds], trustWide }
}
