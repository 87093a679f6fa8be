declare module '../../platform/database/tables.ts' {
  interface Tables {
    comment_screenshot: CommentScreenshotTable
  }
}

export interface CommentScreenshotTable {
  trust_id: string
  comment_id: string
  school_id: string | null
  case_id: string | null
  file_key: string
  type: string
  width: number
  height: number
  added_by: string
  added_at: Date
}
