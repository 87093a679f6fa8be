import type { SigningKey } from './signing-key.ts'

declare module '../platform/operations/services.ts' {
  interface Services {
    /** Signs checkpoints; lies outside the database. */
    signingKey: SigningKey
  }
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    evidence_tree: EvidenceTreeTable
    evidence_entry: EvidenceEntryTable
    evidence_payload: EvidencePayloadTable
    evidence_erasure: EvidenceErasureTable
    evidence_checkpoint: EvidenceCheckpointTable
  }
}

export interface EvidenceTreeTable {
  trust_id: string
  size: number
  frontier: Buffer[]
}

export interface EvidenceEntryTable {
  trust_id: string
  index: number
  /** The UTC date of the entry. */
  bucket: string
  commitment: Buffer
  root: Buffer
}

export interface EvidencePayloadTable {
  trust_id: string
  index: number
  audience: 'trust' | 'school' | 'case'
  school_id: string | null
  case_id: string | null
  salt: Buffer
  payload: Buffer
  kind: string
  at: Date
  actor_id: string | null
  subject_kind: string
  subject_id: string
}

export interface EvidenceErasureTable {
  trust_id: string
  index: number
  erased_by: number
}

export interface EvidenceCheckpointTable {
  trust_id: string
  size: number
  note: string
  at: Date
}
