import type { ColumnType, Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    mention: MentionTable
    mention_due: MentionDueTable
    name_change: NameChangeTable
    mention_pass: MentionPassTable
  }
}

/** Where somebody can be named: see the comments of the migration. */
export const WRITTEN = ['variant', 'media', 'untracked'] as const
export type Written = (typeof WRITTEN)[number]

export interface MentionTable {
  trust_id: string
  person_id: string
  kind: Written
  source_id: string
  school_id: string | null
}

export interface MentionDueTable {
  trust_id: string
  kind: Written
  source_id: string
  school_id: string | null
}

export interface NameChangeTable {
  trust_id: string
  seq: Generated<number>
  school_id: string | null
}

export interface MentionPassTable {
  trust_id: string
  change_seqs: ColumnType<unknown, number[], never>
  school_ids: string[] | null
  kind: Written
  after: string | null
  done: Generated<number>
  total: number
  begun_at: Date
}
