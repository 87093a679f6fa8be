import type { Generated, GeneratedAlways } from 'kysely'

declare module '../platform/database/tables.ts' {
  interface Tables {
    consent_answer: ConsentAnswerTable
  }
}

export type ConsentElement = 'photo' | 'name'
export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'unknown'

/** One answer, append-only: what is in force is derived from all of a person's answers (`state.ts`). */
export interface ConsentAnswerTable {
  trust_id: string
  id: Generated<string>
  school_id: string
  person_id: string
  channel: string
  element: ConsentElement
  answer: ConsentState
  giver_id: string | null
  relation: 'self' | 'guardian' | 'local-authority' | 'school-record'
  source: 'import' | 'staff-entry' | 'link'
  wording: string
  from_date: string
  until_date: string | null
  recorded_at: Date
  seq: GeneratedAlways<number>
}
