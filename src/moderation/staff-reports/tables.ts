import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    comment_report: CommentReportTable
  }
}

/** That a member of staff asked for a comment to be looked at. */
export interface CommentReportTable {
  trust_id: string
  id: Generated<string>
  comment_id: string
  school_id: string | null
  case_id: string | null
  /** Null once the words of the comment may not be kept any longer. */
  why: string | null
  reported_by: string
  reported_at: Date
}
