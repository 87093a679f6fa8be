import type { Generated, JSONColumnType, Kysely, Transaction } from 'kysely'

/**
 * The types of all tables, put together from each room's own `tables.ts`:
 *
 *     declare module '../platform/database/tables.ts' { interface Tables { post: PostTable } }
 *
 * So that a join across rooms is typed, while every table is still declared where it belongs.
 */
export interface Tables {
  trust: TrustTable
  school: SchoolTable
  installation: InstallationTable
  refusal: RefusalTable
  idempotency: IdempotencyTable
}

export type Database = Kysely<Tables>
/** A transaction in somebody's context: it sees the rows that row-level security shows that actor. */
export type Tx = Transaction<Tables>

interface TrustTable {
  id: Generated<string>
  name: string
  /** True in a database made by `npm run demo`: real networks are refused there, for good. */
  demo: Generated<boolean>
  created_at: Date
}

interface SchoolTable {
  id: Generated<string>
  trust_id: string
  /** The key that the school's own files use (`oakfield-primary`), unique in its trust. */
  key: string
  name: string
  phase: string
  age_from: number
  age_to: number
  contacts: JSONColumnType<SchoolContacts>
  related_businesses: Generated<string[]>
  own_accounts: Generated<string[]>
  closed_on: string | null
  version: Generated<number>
}

export interface SchoolContacts {
  phones: string[]
  emails: string[]
  websites: string[]
  address: string
}

interface RefusalTable {
  trust_id: string
  actor_key: string
  operation: string
  minute: Date
  count: number
}

interface IdempotencyTable {
  trust_id: string
  actor_key: string
  key: string
  body_hash: Buffer
  /** Sealed by the secret box. */
  answer: Buffer
  at: Date
}

interface InstallationTable {
  only_one: Generated<boolean>
  demo: boolean
}
