import type { Connection } from '../../platform/database/connect.ts'

/** Where a life of the desk ends by its own hand; those with `open` within a transaction, just before its commit. */
export const deskSteps = [
  'snapshot open',
  'snapshot',
  'reading',
  'proposal open',
  'proposed',
  'decision open',
  'decided',
  'taken',
  'asked',
  'settling open',
  'settled',
] as const
export type DeskStep = (typeof deskSteps)[number]

/** What a test asks of this process, as the one argument. */
export interface DeskLife {
  connection: Connection
  directory: string
  /** Where the stand-in network is. */
  facebook: string
  trustId: string
  accountId: string
  /** Who sits at the desk. */
  personId: string
  at: string
  /** Null: it lives until nothing is left to do. */
  dieAt: DeskStep | null
}

/** By these they are known as the test's own. */
export const WRITER = 'Writer '
/** What is answered, word for word the same each time: two such answers must not be taken for one. */
export const ANSWER = 'Thank you for asking. Please call the school: our office.'
