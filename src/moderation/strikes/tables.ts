import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    writer: WriterTable
    writer_link: WriterLinkTable
    block_proposal: BlockProposalTable
    block: BlockTable
    block_event: BlockEventTable
  }
}

export interface WriterTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  channel: string
  remote_id: string
  by_name: Generated<boolean>
  name: string
  url: string | null
  known_since: Date
}

export interface WriterLinkTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  one_id: string
  other_id: string
  says: 'linked' | 'unlinked'
  why: string
  said_by: string
  at: Date
  /** A bigint: the driver hands it out as text. */
  seq: GeneratedAlways<string>
}

export interface BlockProposalTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  writer_id: string
  comment_id: string
  strikes: string[]
  proposed_at: Date
  state: Generated<'waiting' | 'blocked' | 'declined' | 'lapsed'>
  reason: string | null
  decided_by: string | null
  decided_at: Date | null
}

export interface BlockTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  writer_id: string
  proposal_id: string | null
  comment_id: string
  /** `strikes`, or the pack's id of what blocks at once. */
  ground: string
  reason: string
  since: Date
  blocked_by: string
  /** A date in Europe/London, `YYYY-MM-DD`. */
  review_on: ColumnType<string, string, string>
  lifted_at: Date | null
}

export const blockEvents = ['appealed', 'kept', 'lifted'] as const
export type BlockEventKind = (typeof blockEvents)[number]

export interface BlockEventTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  block_id: string
  kind: BlockEventKind
  says: string
  by_id: string
  at: Date
  seq: GeneratedAlways<string>
}
