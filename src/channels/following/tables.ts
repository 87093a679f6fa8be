import type { Generated, JSONColumnType } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    following: FollowingTable
    profile_line: ProfileLineTable
  }
}

export const FOLLOWING_ACTS = ['like', 'follow'] as const
export type FollowingAct = (typeof FOLLOWING_ACTS)[number]

export const FOLLOWING_STATES = ['requested', 'approved', 'declined', 'ended'] as const
export type FollowingState = (typeof FOLLOWING_STATES)[number]

/** What the policy marked in what somebody wrote, when it was asked for. */
export interface FollowingMark {
  clause: string
  decision: 'hold' | 'refuse'
  message: string
}

export interface FollowingTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  account_id: string
  act: FollowingAct
  page: string
  url: string
  why: string
  commercial: boolean
  private_individual: boolean
  marks: JSONColumnType<FollowingMark[]>
  state: Generated<FollowingState>
  requested_by: string
  requested_at: Date
  decided_by: string | null
  decided_at: Date | null
  decided_why: string | null
  looked_at: Date | null
  /** A day in London. */
  look_due: string | null
  reminded: Generated<boolean>
  ended_by: string | null
  ended_at: Date | null
  ended_why: string | null
}

export interface ProfileLineTable {
  trust_id: string
  account_id: string
  school_id: string | null
  verified_by: string
  verified_at: Date
  /** A day in London. */
  look_due: string
  reminded: Generated<boolean>
}
