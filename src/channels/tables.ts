import type { Generated, JSONColumnType } from 'kysely'

declare module '../platform/database/tables.ts' {
  interface Tables {
    account: AccountTable
    account_credential: AccountCredentialTable
    account_authorisation: AccountAuthorisationTable
    posting_freeze: PostingFreezeTable
    connecting_attempt: ConnectingAttemptTable
  }
}

export const CAPABILITIES = ['draft', 'publish', 'moderate', 'administer'] as const
export type Capability = (typeof CAPABILITIES)[number]

/** `suspended` is a pause; `closed` is for good. Nothing goes out unless it is `active`. */
export const ACCOUNT_STATES = ['proposed', 'active', 'suspended', 'closed'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

export interface AccountTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  channel: string
  name: string
  url: string | null
  login_mailbox: string | null
  owner_id: string | null
  second_holder_id: string | null
  two_factor: Generated<'on' | 'off' | 'unknown'>
  state: Generated<AccountState>
  remote_id: string | null
  connected_at: Date | null
  version: Generated<number>
  created_at: Date
}

export interface AccountCredentialTable {
  trust_id: string
  account_id: string
  sealed: Buffer
  expires_at: Date | null
  stored_at: Date
  /** What renews the key; null where nothing does. */
  grant_sealed: Buffer | null
  scopes: Generated<string[]>
  refresh_expires_at: Date | null
  refresh_at: Date | null
  refresh_lease: Date | null
  /** Asked, and no answer was stored yet. */
  refresh_asked_at: Date | null
  refresh_attempts: Generated<number>
  health_due_at: Generated<Date>
  last_health_at: Date | null
  health: JSONColumnType<KeyHealth> | null
  dead_at: Date | null
  dead_by: KeyDeath | null
  dead_why: string | null
  told_days: number | null
  news: News | null
}

/** What the network answered at the last look, as far as people may read it. */
export interface KeyHealth {
  state: 'working' | 'failing'
  says: string | null
}

/** Who said that a key is dead: the network, when it was asked; the renewal, for good; or its own date. */
export type KeyDeath = 'network' | 'renewal' | 'time'

/** Whether the network tells us what is written on a page, or we look every few minutes. */
export type News = 'pushed' | 'looked-for'

export interface ConnectingAttemptTable {
  trust_id: string
  id: Generated<string>
  account_id: string
  person_id: string
  state_hash: Buffer
  verifier_sealed: Buffer
  offered_sealed: Buffer | null
  started_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface AccountAuthorisationTable {
  trust_id: string
  id: Generated<string>
  account_id: string
  school_id: string | null
  person_id: string
  capability: Capability
  from_date: string
  until_date: string
  granted_by: string
  ceo_note: string | null
  revoked_at: Date | null
  revoked_by: string | null
  revoked_why: string | null
}

export interface PostingFreezeTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  reason: string
  started_by: string
  started_at: Date
  ended_by: string | null
  ended_at: Date | null
}
