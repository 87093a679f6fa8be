import type { Generated } from 'kysely'

declare module '../platform/database/tables.ts' {
  interface Tables {
    account: AccountTable
    account_credential: AccountCredentialTable
    account_authorisation: AccountAuthorisationTable
    posting_freeze: PostingFreezeTable
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
