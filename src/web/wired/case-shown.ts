import type { OutputOf, StaffApi } from '../api/client.ts'
import { outcomeWords } from '../pages/concerns/case-dialogs.tsx'
import type { CaseRow } from '../pages/concerns/concerns.tsx'
import { momentOf } from '../when.ts'

type Listed = OutputOf<StaffApi, 'cases.list'>['cases'][number]
type Read = OutputOf<StaffApi, 'cases.read'>

export const sourceWords: Record<Listed['source'], string> = {
  intake: 'A child may have written',
  comment: 'From a comment',
  proposal: 'Read as danger to a child',
  report: 'Reported by staff',
}

const told = [
  'The safeguarding team',
  'The deputies',
  'The headteacher',
  'The chief executive',
  'The governors',
]

/** Whose it is, or who was told last: "Mrs Whitlock has it." */
export function standingOf({ acknowledged, closed, step }: Listed, now: string): string {
  if (closed) {
    const outcome = closed.outcome === null ? 'Closed' : outcomeWords[closed.outcome]
    return `${outcome}. ${closed.by} closed it ${momentOf(closed.at, now)}.`
  }
  if (acknowledged) return `${acknowledged.by} has it since ${momentOf(acknowledged.at, now)}.`
  return `${told[step] ?? 'The safeguarding team'} was told. Nobody has said yet that they have it.`
}

/** How long until the next in line is told. */
export function clockOf({ acknowledged, closed, dueAt }: Listed, now: string): CaseRow['clock'] {
  if (closed) return { words: 'closed', mood: 'calm' }
  if (acknowledged) return { words: 'taken up', mood: 'calm' }
  if (dueAt === null) return { words: 'everybody in line was told', mood: 'late' }
  const minutes = Math.ceil((Date.parse(dueAt) - Date.parse(now)) / 60_000)
  return minutes <= 0
    ? { words: 'the next in line is being told', mood: 'late' }
    : { words: `${minutes} min until the next in line is told`, mood: minutes <= 5 ? 'late' : 'soon' }
}

export const rowOf = (one: Listed, now: string): CaseRow => ({
  id: one.id,
  title: `${sourceWords[one.source]}, ${momentOf(one.openedAt, now)}`,
  more: standingOf(one, now),
  clock: clockOf(one, now),
})

/** What is known of a case, in the order of the page; what nobody said is left out. */
export function factsOf(read: Read, now: string): { name: string; says: string }[] {
  const { what, where, seenAt, link, reportedBy, reference, followUp, reason } = read
  const facts: [string, string | null][] = [
    ['What', what],
    ['Where', where],
    ['When', seenAt === null ? null : momentOf(seenAt, now)],
    // As words: a press on it would open what nobody should open.
    ['Link', link],
    ['Who told us', reportedBy],
    ['Followed up', followUp],
    ['Why', reason],
    ['Number in the safeguarding system', reference],
  ]
  return facts.flatMap(([name, says]) => (says === null ? [] : [{ name, says }]))
}
