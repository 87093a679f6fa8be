import type { OutputOf, StaffApi } from '../api/client.ts'
import type { ShownGuardian } from '../pages/register/family-sheet.tsx'
import { dateOf } from '../when.ts'

type Family = OutputOf<StaffApi, 'consent.family'>
type Guardian = Family['guardians'][number]

const day = (date: string) => dateOf(`${date}T12:00:00Z`)

const askedWords = (ask: Guardian['ask']): string | null => {
  if (ask === null) return null
  return ask.answeredAt === null
    ? `Asked. Answer due by ${day(ask.answerBy)}`
    : `Answered by link on ${dateOf(ask.answeredAt)}`
}

const heldBackWords = {
  responsibility:
    'Said yes, and it does not count: nobody has checked that they hold parental responsibility.',
  'another-no': 'Said yes, and it does not count everywhere: somebody else said no.',
} as const

export const guardianShown = ({ ask, heldBack, ...guardian }: Guardian): ShownGuardian => ({
  ...guardian,
  asked: askedWords(ask),
  askId: ask?.id ?? null,
  heldBack: heldBack === null ? null : heldBackWords[heldBack],
})

/** The pupil as one who is asked too. */
export const pupilShown = (family: Family, id: string, name: string): ShownGuardian => ({
  id,
  name,
  relation: 'carer',
  responsibility: 'held',
  hasAddress: family.hasOwnAddress,
  asked: askedWords(family.ownAsk),
  askId: family.ownAsk?.id ?? null,
  heldBack: null,
})

const bases: Record<Family['basis'], string> = {
  'opt-in': 'The basis is consent: a blank counts as no.',
  'opt-out':
    'Your settings say that families opt out. The policy asks for a yes all the same: a blank counts as no.',
  'public-task':
    'Your settings name public task as the basis. The policy asks for a yes all the same: a blank counts as no, and an objection always counts.',
}

const renewals: Record<Family['renewal'], string> = {
  none: 'A yes does not run out until they leave.',
  'each-year': 'A yes by link runs for a year.',
  'key-stage': 'A yes by link runs until the key stage ends.',
}

/** What the policy in force says, for the foot of the family. */
export const policyWords = ({ basis, renewal }: Family): string => `${bases[basis]} ${renewals[renewal]}`
