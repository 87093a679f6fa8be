import type { Generated } from 'kysely'

declare module '../platform/database/tables.ts' {
  interface Tables {
    case_file: CaseFileTable
    case_member: CaseMemberTable
    case_office: CaseOfficeTable
  }
}

export interface CaseFileTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  opened_at: Date
}

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
