import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    letter: LetterTable
  }
}

export interface LetterTable {
  trust_id: string
  id: Generated<string>
  person_id: string
  kind: string
  path: string
  about: string
  state: Generated<'waiting' | 'sent' | 'given-up'>
  attempts: Generated<number>
  due_at: Date
  sent_at: Date | null
  last_code: string | null
  made_at: Date
}
