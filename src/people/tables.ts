import type { Generated } from 'kysely'
import type { Role } from './roles.ts'

declare module '../platform/database/tables.ts' {
  interface Tables {
    person: PersonTable
    role_grant: RoleGrantTable
    api_token: ApiTokenTable
    invitation: InvitationTable
    register_version: RegisterVersionTable
    guardianship: GuardianshipTable
  }
}

export const PERSON_KINDS = [
  'pupil',
  'employee',
  'governor',
  'trustee',
  'volunteer',
  'agency',
  'parent',
  'visitor',
] as const
export type PersonKind = (typeof PERSON_KINDS)[number]

/** Staff in the sense of section 3: governors and volunteers are staff too. */
export const STAFF_KINDS: readonly PersonKind[] = ['employee', 'governor', 'trustee', 'volunteer', 'agency']

export interface PersonTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  external_id: string | null
  upn: string | null
  name: string
  known_as: string | null
  kind: PersonKind
  year_group: string | null
  email: string | null
  manager_id: string | null
  job_title: string | null
  do_not_identify: Generated<boolean>
  user_id: string | null
  left_on: string | null
  version: Generated<number>
  created_at: Date
}

export interface RoleGrantTable {
  trust_id: string
  id: Generated<string>
  person_id: string
  role: Role
  school_id: string | null
  stands_in_for: string | null
  from_date: string
  until_date: string | null
  granted_by: string | null
}

export interface ApiTokenTable {
  trust_id: string
  id: Generated<string>
  person_id: string
  label: string
  token_hash: Buffer
  permissions: string[]
  expires_at: Date
  revoked_at: Date | null
  created_at: Date
}

export interface InvitationTable {
  trust_id: string
  id: Generated<string>
  person_id: string
  token_hash: Buffer
  expires_at: Date
  used_at: Date | null
  created_by: string
}

export interface RegisterVersionTable {
  trust_id: string
  version: Generated<number>
}

export const GUARDIAN_RELATIONS = [
  'mother',
  'father',
  'step-parent',
  'grandparent',
  'foster-carer',
  'local-authority',
  'carer',
] as const
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number]

/** `unchecked`: nobody has looked yet. Only `held` makes a yes by link count; a no counts from anybody (G06). */
export const RESPONSIBILITIES = ['held', 'not-held', 'unchecked'] as const
export type Responsibility = (typeof RESPONSIBILITIES)[number]

/** Who looks after which pupil, as the pupil's school knows it. */
export interface GuardianshipTable {
  trust_id: string
  id: Generated<string>
  school_id: string
  pupil_id: string
  guardian_id: string
  relation: GuardianRelation
  responsibility: Responsibility
  noted_by: string
  noted_at: Date
  ended_at: Date | null
  version: Generated<number>
}
