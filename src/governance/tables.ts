import type { Generated } from 'kysely'

declare module '../platform/database/tables.ts' {
  interface Tables {
    policy_version: PolicyVersionTable
  }
}

/** A pack as somebody approved it: the text is never edited, only superseded. */
export interface PolicyVersionTable {
  trust_id: string
  id: Generated<string>
  label: string
  pack: string
  pack_hash: Buffer
  state: 'draft' | 'proposed' | 'approved' | 'in-force' | 'superseded'
  approved_by: string | null
  approved_at: Date | null
  created_at: Date
}
