import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    challenge_link: ChallengeLinkTable
    challenge: ChallengeTable
  }
}

export interface ChallengeLinkTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  decision_id: string
  token_hash: Buffer
  expires_at: Date
  made_by: string
  made_at: Date
}

/**
 * `asked`: the network is asked to show it again. `by-hand`: a person has to. `never-gone`: it was not taken away yet.
 * `gone`: nothing brings back what was deleted.
 */
export const restorations = ['asked', 'by-hand', 'never-gone', 'gone'] as const
export type Restoration = (typeof restorations)[number]

export const challengeStates = ['waiting', 'upheld', 'declined'] as const

export interface ChallengeTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  account_id: string
  comment_id: string
  decision_id: string
  says: string
  made_at: Date
  state: Generated<(typeof challengeStates)[number]>
  reason: string | null
  decided_by: string | null
  decided_at: Date | null
  /** Null unless it was upheld. */
  restored: Restoration | null
}
