import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { CommentAct, Incoming, IncomingKind } from '../channels/connectors/incoming.ts'
import type { CommentFinding, Moderated } from '../policy/comment-finding.ts'
import type { Action, Label } from '../policy/pack/pack-schema.ts'

declare module '../platform/database/tables.ts' {
  interface Tables {
    comment: CommentTable
    comment_version: CommentVersionTable
    desk_item: DeskItemTable
    comment_decision: CommentDecisionTable
    comment_act: CommentActTable
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
  /** The version that the safeguarding team gave back to the desk. */
  handed_back_version: number | null
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

/** Most urgent first; the names of the pack's `moderationTargetMinutes`. `rank` is the place in this list. */
export const urgencies = ['safeguarding', 'urgent', 'high', 'normal', 'low'] as const
export type Urgency = (typeof urgencies)[number]

export const decisions = ['keep', 'remove', 'hide'] as const
export type CommentDecision = (typeof decisions)[number]

/** The policy's own grounds, and two that the law asks for. Criticism is none. Source: 2.5-delete-*, 2.5-age-appropriate. */
export const reasons = [
  'abuse',
  'spam',
  'personal-information',
  'commercial-or-donations',
  'not-age-appropriate',
  'unlawful-or-safeguarding',
] as const
export type Reason = (typeof reasons)[number]

/** Why somebody decided: it waited for them, or another decision was looked at again. */
export type Purpose = 'first' | 'second-opinion' | 'quality-check' | 'challenge'

/** A label as it was proposed. */
export interface ProposedLabel {
  label: Label
  score: number
}

export interface DeskItemTable {
  trust_id: string
  comment_id: string
  school_id: string | null
  account_id: string
  case_id: string | null
  comment_version: number
  state: Generated<'to-read' | 'open' | 'decided' | 'settled'>
  proposal: Action | null
  labels: JSONColumnType<Moderated['labels'], string | undefined>
  findings: JSONColumnType<readonly CommentFinding[], string | undefined>
  route: Generated<CommentRoute>
  /** Null until it has been read. */
  urgency: Urgency | null
  rank: ColumnType<number | null, never, never>
  unread_why: string | null
  back_why: string | null
  entered_at: Date
  read_at: Date | null
  due_at: Date | null
  /** When somebody was written to: because it cannot wait, and because it is late. */
  told_at: Date | null
  late_told_at: Date | null
  held_by: string | null
  held_until: Date | null
  version: Generated<number>
  decision_id: string | null
}

export interface CommentDecisionTable {
  trust_id: string
  id: Generated<string>
  comment_id: string
  comment_version: number
  school_id: string | null
  account_id: string
  case_id: string | null
  decision: CommentDecision
  reason: Reason | null
  note: string | null
  proposal: Action | null
  labels: JSONColumnType<readonly ProposedLabel[], string | undefined>
  route: Generated<CommentRoute>
  purpose: Generated<Purpose>
  overturns: string | null
  batch_id: string | null
  decided_by: string
  decided_at: Date
  not_before: Date
  undone_at: Date | null
  undone_by: string | null
}

export interface CommentActTable {
  trust_id: string
  id: Generated<string>
  comment_id: string
  account_id: string
  school_id: string | null
  case_id: string | null
  decision_id: string | null
  act: CommentAct
  text: string | null
  asked_by: string | null
  asked_at: Date
  state: Generated<'waiting' | 'acting' | 'done' | 'failed' | 'by-hand' | 'undone'>
  not_before: Date
  due_at: Date
  attempts: Generated<number>
  lease: string | null
  leased_until: Date | null
  done_at: Date | null
  network: JSONColumnType<object, string | null | undefined> | null
  failure_kind: string | null
  failure: string | null
}
