import type { RegisterProblem } from '../people/register-csv.ts'
import type { PersonToWrite } from '../people/write-people.ts'
import type { ConsentAnswer, ConsentElement, ConsentState } from './tables.ts'

/** What taking over one register file would do. Made anew from file and register each time, never stored. */
export interface RegisterPlan {
  /** Rows that can be taken over, in the order of the file. */
  changes: PersonChange[]
  /** Rows that say what the register says already. */
  unchanged: number
  /** People of a school and kind that the file has, who are not on it. Proposed, never assumed. */
  leavers: Leaver[]
  problems: RegisterProblem[]
}

export interface PersonChange {
  kind: 'added' | 'changed' | 'returned'
  line: number
  /** The person on the register; null for somebody new. */
  personId: string | null
  /** How they will stand there, but for the id of somebody new. */
  person: Omit<PersonToWrite, 'id'>
  fields: FieldChange[]
  /** The number of a new line manager in the school's own system; null leaves the manager as it is. */
  manager: string | null
  /** Must not be identified from now on. A file sets this and never lifts it. */
  protects: boolean
  answers: AnswerChange[]
}

export interface FieldChange {
  field: 'school' | 'externalId' | 'upn' | 'name' | 'knownAs' | 'kind' | 'class' | 'manager'
  from: string | null
  to: string
}

export interface AnswerChange {
  channel: string
  element: ConsentElement
  /** What the file says, to be written down; null where only the state changes (somebody comes back). */
  answer: ConsentAnswer | null
  /** What is in force before and after. */
  from: ConsentState
  to: ConsentState
}

export interface Leaver {
  personId: string
  name: string
  class: string | null
  schoolId: string | null
}

/** A yes that was none before: shown one by one, never slipped in. */
export const isWidened = ({ from, to }: AnswerChange): boolean => to === 'given' && from !== 'given'
/** A yes that is none any more: counts at once, and posts that rest on it come down. */
export const isNarrowed = ({ from, to }: AnswerChange): boolean => from === 'given' && to !== 'given'
/** A yes of the file that changes nothing, because the family's own answer or a protection stands. */
export const isOverruled = ({ answer, to }: AnswerChange): boolean => answer === 'given' && to !== 'given'

/** The counts that stand above a preview. */
export function countPlan({ changes, unchanged, leavers, problems }: RegisterPlan) {
  const ofKind = (kind: PersonChange['kind']) => changes.filter(change => change.kind === kind).length
  const answers = changes.flatMap(change => change.answers)
  return {
    found: changes.length + unchanged - ofKind('added'),
    added: ofKind('added'),
    changed: ofKind('changed'),
    returned: ofKind('returned'),
    unchanged,
    leavers: leavers.length,
    protects: changes.filter(change => change.protects).length,
    widened: answers.filter(isWidened).length,
    narrowed: answers.filter(isNarrowed).length,
    overruled: answers.filter(isOverruled).length,
    problems: problems.length,
    leftOut: new Set(problems.filter(problem => problem.leftOut).map(problem => problem.line)).size,
  }
}
