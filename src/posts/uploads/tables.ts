import type { ColumnType, Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    upload: UploadTable
    upload_part: UploadPartTable
  }
}

/** Bytes as `pg` gives them: a bigint is text. */
type Bytes = ColumnType<string, number, number>

export interface UploadTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  post_id: string
  person_id: string
  kind: 'picture' | 'film'
  size: Bytes
  sha256: Buffer | null
  received: ColumnType<string, never, number>
  media_id: ColumnType<string | null, never, string>
  due_at: Date
}

export interface UploadPartTable {
  trust_id: string
  upload_id: string
  person_id: string
  at: Bytes
  bytes: number
  file_key: string
  sha256: Buffer
}
