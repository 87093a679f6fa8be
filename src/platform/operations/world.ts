import type { Identity } from './actor.ts'

/**
 * The small filled trust in which every operation's example is tried (`src/testing/world.ts` builds it): two
 * schools, every role, one of each thing in a state that something can be done with. Rooms add what their
 * examples need:
 *
 *     declare module '../platform/operations/world.ts' { interface World { account: { id: string } } }
 */
export interface World {
  trustId: string
  school: { id: string; key: string }
  /** A second school of the same trust. */
  otherSchool: { id: string; key: string }
  /** What everybody does in the first school (or, where it says so, in the trust). */
  people: Record<WorldPerson, Identity & { personId: string }>
}

export type WorldPerson =
  | 'ceo'
  | 'trustAdministrator'
  | 'policyOwner'
  | 'headteacher'
  | 'standIn'
  | 'seniorLeader'
  | 'dsl'
  | 'deputyDsl'
  | 'behaviourLead'
  | 'office'
  | 'manager'
  | 'teacher'
  | 'governor'
