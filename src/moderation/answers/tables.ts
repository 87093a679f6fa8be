import type { Generated } from 'kysely'
import type { Situation } from '../../policy/pack/pack-schema.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    answer_template: AnswerTemplateTable
    answer_place: AnswerPlaceTable
    referral: ReferralTable
  }
}

export interface AnswerTemplateTable {
  trust_id: string
  key: string
  version: number
  situation: Situation
  label: string
  text: string | null
  written_by: string
  written_at: Date
}

export interface AnswerPlaceTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  complaints_page: string | null
  office_phone: string | null
  contact: string | null
  handler_id: string | null
  version: Generated<number>
  saved_by: string
  saved_at: Date
}

/** Whether the writer is a parent of a pupil, as far as the moderator knows. */
export const fromParent = ['yes', 'no', 'not-known'] as const

export interface ReferralTable {
  trust_id: string
  id: Generated<string>
  comment_id: string
  school_id: string | null
  account_id: string
  case_id: string | null
  summary: string
  from_parent: (typeof fromParent)[number]
  stage: Generated<'informal'>
  handler_id: string
  made_by: string
  made_at: Date
  acknowledge_by: Date
  acknowledged_by: string | null
  acknowledged_at: Date | null
  late_told_at: Date | null
  done_by: string | null
  done_at: Date | null
  outcome: string | null
  version: Generated<number>
}
