import type { RoleOffered } from '../pages/add-person.tsx'
import { roleWords, type RoleId } from './role-words.ts'

/** What each role decides, in a sentence. The order is the one in which they are offered. */
const roles: readonly { id: RoleId; more: string; ofTrust: boolean }[] = [
  {
    id: 'staff',
    more: 'Suggests posts, and writes them for accounts that they are let in to.',
    ofTrust: false,
  },
  { id: 'headteacher', more: 'Decides what is held, and lets staff in to accounts.', ofTrust: false },
  { id: 'senior-leader', more: 'Sees the register and the record of the school.', ofTrust: false },
  { id: 'dsl', more: 'Gets what worries somebody about a child, at once.', ofTrust: false },
  { id: 'deputy-dsl', more: 'As the safeguarding lead, while they are away.', ofTrust: false },
  { id: 'behaviour-lead', more: 'Looks after how pupils behave online.', ofTrust: false },
  { id: 'office', more: 'Keeps the register and brings in new lists.', ofTrust: false },
  { id: 'governor', more: 'Reads the record, without names of pupils.', ofTrust: false },
  { id: 'trust-ceo', more: 'Approves the policy, and decides for every school.', ofTrust: true },
  { id: 'trust-administrator', more: 'Sets up schools, people and the register.', ofTrust: true },
  { id: 'policy-owner', more: 'Looks after the policy, and proposes its changes.', ofTrust: true },
]

/** A role grant as `people.list-staff` tells it, as far as it decides what may be offered. */
interface Held {
  role: RoleId
  school: { id: string } | null
}

const givesAll: readonly RoleId[] = ['trust-ceo', 'trust-administrator']

/** True for whoever gives every role in every school. */
export const isOfTrust = (held: readonly Held[]): boolean =>
  held.some(({ role, school }) => school === null && givesAll.includes(role))

/**
 * The roles that somebody can give. A headteacher gives those of a school; a headteacher's only to a stand-in, so it is
 * offered where a stand-in can be said (`may-grant.ts` decides).
 */
export function rolesToGive(held: readonly Held[], standIns: boolean): RoleOffered[] {
  const all = isOfTrust(held)
  return roles
    .filter(({ id, ofTrust }) => all || (!ofTrust && (id !== 'headteacher' || standIns)))
    .map(({ id, more, ofTrust }) => ({ id, name: roleWords[id], more, ofTrust }))
}
