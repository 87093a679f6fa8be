import type { Generated } from 'kysely'

declare module '../platform/database/tables.ts' {
  interface Tables {
    case_file: CaseFileTable
    case_member: CaseMemberTable
    case_office: CaseOfficeTable
    case_clock: CaseClockTable
    case_subject: CaseSubjectTable
    case_note: CaseNoteTable
  }
}

/** How a case came: read off what came in, handed over by a moderator, proposed by the machine, or seen by staff. */
export const CASE_SOURCES = ['intake', 'comment', 'proposal', 'report'] as const
export type CaseSource = (typeof CASE_SOURCES)[number]

/** How a case ends. `not-safeguarding`: it was none, and what it held went back. */
export const CASE_OUTCOMES = [
  'referred',
  'handled-in-school',
  'passed-on',
  'no-further-action',
  'not-safeguarding',
] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

export interface CaseFileTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  opened_at: Date
  kind: Generated<'safeguarding'>
  source: Generated<CaseSource>
  reported_by: string | null
  what: string | null
  seen_where: string | null
  seen_at: Date | null
  link: string | null
  suspected_image: Generated<boolean>
  reference: string | null
  outcome: CaseOutcome | null
  follow_up: string | null
  reason: string | null
}

/** Reads the case until `until_date` is set. */
export interface CaseMemberTable {
  trust_id: string
  case_id: string
  person_id: string
  from_date: string
  until_date: string | null
}

/** Read by whoever leads safeguarding at the school today (null: in the trust). */
export interface CaseOfficeTable {
  trust_id: string
  case_id: string
  school_id: string | null
}

export interface CaseClockTable {
  trust_id: string
  case_id: string
  school_id: string | null
  /** Who was told last, as in `line.ts`. */
  step: number
  round: Generated<number>
  /** When the next in line is told. Null: somebody has taken it up, it is closed, or nobody is left to tell. */
  due_at: Date | null
  acknowledged_at: Date | null
  acknowledged_by: string | null
  closed_at: Date | null
  closed_by: string | null
}

/** A member of staff whom a case is about: never reads it, whatever they hold. */
export interface CaseSubjectTable {
  trust_id: string
  case_id: string
  person_id: string
}

export interface CaseNoteTable {
  trust_id: string
  id: Generated<string>
  case_id: string
  by_id: string
  at: Date
  text: string
}
