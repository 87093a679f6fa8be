import type { Context } from '../../platform/operations/operation.ts'
import type { Letter } from './letter.ts'

export interface Addressed {
  /** Ids of people. Who has left or has no sign-in when it is sent gets none. */
  to: readonly string[]
  /** Where in Copybook the rest is: `/posts/…`. */
  path: string
  /** What it is about: to one person there is one letter about one thing. */
  about: string
  /** Not to be sent before; a letter may be withdrawn until then. */
  notBefore?: Date
}

/** Writes a letter in the transaction of what it tells of. It is sent by the sweep (`send-letters.ts`). */
export async function writeLetter(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  { kind }: Letter,
  { to, path, about, notBefore }: Addressed,
): Promise<void> {
  if (to.length === 0) return
  const now = clock.now()
  const letter = {
    trust_id: actor.trustId,
    kind,
    path,
    about: `${kind}:${about}`,
    due_at: notBefore ?? now,
    made_at: now,
  }
  await tx
    .insertInto('letter')
    .values([...new Set(to)].map(person_id => ({ ...letter, person_id, sent_at: null, last_code: null })))
    // Not by its columns: PostgreSQL would then ask whether the writer may read letters, and nobody may.
    .onConflict(clash => clash.doNothing())
    .execute()
}
