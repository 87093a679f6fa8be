import type { ColumnType, Generated } from 'kysely'
import type { KeptPack } from '../outbox/kept-pack.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    account_look: AccountLookTable
    untracked_post: UntrackedPostTable
  }
}

/** What a post that did not go through Copybook turned out to be; `unknown`: nobody here made it. */
export const EXPLANATIONS = ['staff', 'network', 'tool', 'unknown'] as const
export type Explanation = (typeof EXPLANATIONS)[number]

export const REMOVALS = ['waiting', 'by-hand', 'given-up', 'done'] as const
export type RemovalState = (typeof REMOVALS)[number]

export interface AccountLookTable {
  trust_id: string
  account_id: string
  school_id: string | null
  remote_id: string
  watched_since: Date
  due_at: Date
  looked_at: Date | null
  problem: string | null
}

export interface UntrackedPostTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  account_id: string
  remote_id: string
  text: string
  permalink: string | null
  posted_at: Date
  history: boolean
  first_seen_at: Date
  last_seen_at: Date
  gone_at: Date | null
  explained_as: Explanation | null
  explained_why: string | null
  explained_by: string | null
  explained_at: Date | null
  removal: RemovalState | null
  removal_why: string | null
  removal_by: string | null
  removal_due_at: Date | null
  removal_attempts: Generated<number>
  removal_said: string | null
  removal_pack: ColumnType<KeptPack | null, string | null | undefined, string | null>
}
