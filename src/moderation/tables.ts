import type { Generated, JSONColumnType } from 'kysely'
import type { Incoming, IncomingKind } from '../channels/connectors/incoming.ts'

declare module '../platform/database/tables.ts' {
  interface Tables {
    comment: CommentTable
    comment_version: CommentVersionTable
    intake_cursor: IntakeCursorTable
    push_seen: PushSeenTable
  }
}

export type CommentState = Incoming['state']
export type Attachments = Incoming['attachments']
/** Whom a comment goes to besides the moderators; `safeguarding`: the safeguarding lead, and nobody else. */
export type CommentRoute = 'none' | 'complaint' | 'safeguarding'

export interface CommentTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  case_id: string | null
  account_id: string
  remote_id: string | null
  kind: Generated<IncomingKind>
  post_remote_id: string | null
  parent_remote_id: string | null
  publication_id: string | null
  /** Null once the network's time for keeping it is over. */
  text: string | null
  /** The writer's name as the network shows it. */
  author: string | null
  author_remote_id: string | null
  author_url: string | null
  attachments: JSONColumnType<Attachments>
  permalink: string | null
  state: Generated<CommentState>
  ours: Generated<boolean>
  route: Generated<CommentRoute>
  /** When it was written. */
  at: Date
  first_seen_at: Date
  changed_at: Date
  version: Generated<number>
  keep_text_until: Date | null
  keep_author_until: Date | null
}

export interface CommentVersionTable {
  trust_id: string
  comment_id: string
  version: number
  text: string | null
  attachments: JSONColumnType<Attachments>
  state: CommentState
  seen_at: Date
}

export interface IntakeCursorTable {
  trust_id: string
  account_id: string
  cursor: string | null
  polled_at: Date | null
  due_at: Date
  leased_until: Date | null
  lease: string | null
  failures: Generated<number>
  failed_at: Date | null
  failure_kind: string | null
  failure: string | null
}

export interface PushSeenTable {
  trust_id: string
  channel: string
  digest: Buffer
  at: Date
}
