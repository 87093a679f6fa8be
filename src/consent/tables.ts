import type { Generated, GeneratedAlways } from 'kysely'

declare module '../platform/database/tables.ts' {
  interface Tables {
    consent_answer: ConsentAnswerTable
    register_preview: RegisterPreviewTable
  }
}

export const ELEMENTS = ['photo', 'name'] as const
export type ConsentElement = (typeof ELEMENTS)[number]
/** What one answer can say. `unknown` is an import's: the file no longer says anything. */
export const ANSWERS = ['given', 'refused', 'withdrawn', 'unknown'] as const
export type ConsentAnswer = (typeof ANSWERS)[number]
/** What all answers together come to. `protected` overrides them all, and its reason is nowhere. */
export const STATES = [...ANSWERS, 'protected'] as const
export type ConsentState = (typeof STATES)[number]
export const RELATIONS = ['self', 'guardian', 'local-authority', 'school-record'] as const
export type Relation = (typeof RELATIONS)[number]

/** One answer, append-only: what is in force is derived from all of a person's answers (`state.ts`). */
export interface ConsentAnswerTable {
  trust_id: string
  id: Generated<string>
  /** The school that was answered to; null for a person of the trust itself. */
  school_id: string | null
  person_id: string
  channel: string
  element: ConsentElement
  answer: ConsentAnswer
  giver_id: string | null
  relation: Relation
  source: 'import' | 'staff-entry' | 'link'
  wording: string
  from_date: string
  until_date: string | null
  recorded_at: Date
  seq: GeneratedAlways<number>
}

/** A register file that was brought in and not yet taken over. */
export interface RegisterPreviewTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  made_by: string
  made_at: Date
  file: Buffer
}
