import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Actor } from '../../platform/operations/actor.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { Services } from '../../platform/operations/services.ts'

/** How long somebody may take at the network's own sign-in. */
export const ATTEMPT_MS = 10 * 60_000

/** 128 random bits that go to the network and back; only their hash is kept. */
export const newState = (): string => randomBytes(16).toString('base64url')

/** RFC 7636: 43 characters at least. */
export const newVerifier = (): string => randomBytes(32).toString('base64url')

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')

export const hashOfState = (state: string): Buffer => createHash('sha256').update(state).digest()

export const verifierPurpose = (trustId: string, accountId: string): string =>
  `connecting-verifier:${trustId}:${accountId}`
export const offeredPurpose = (trustId: string, attemptId: string): string =>
  `connecting-offered:${trustId}:${attemptId}`

/** Where the network sends people back to. It must be registered there, letter for letter. */
export const wayBack = ({ publicUrl }: Pick<Services, 'publicUrl'>, channel: string): string =>
  `${publicUrl}/connect/${channel}/back`

export interface Attempt {
  id: string
  accountId: string
  personId: string
  verifierSealed: Buffer
  offeredSealed: Buffer | null
  expiresAt: Date
  usedAt: Date | null
}

/** The same words for a secret that is made up, old, used, or another person's: whoever guesses learns nothing. */
const over = (): AppError =>
  new AppError(
    'not-found',
    'This sign-in is over, or somebody else began it. Begin again from the accounts page.',
  )

/** @throws AppError `not-found` where nobody of this trust went out with this state. */
export async function attemptBy(tx: Tx, by: { state: string } | { id: string }): Promise<Attempt> {
  const found = await tx
    .selectFrom('connecting_attempt')
    .select([
      'id',
      'account_id as accountId',
      'person_id as personId',
      'verifier_sealed as verifierSealed',
      'offered_sealed as offeredSealed',
      'expires_at as expiresAt',
      'used_at as usedAt',
    ])
    .where(eb => ('id' in by ? eb('id', '=', by.id) : eb('state_hash', '=', hashOfState(by.state))))
    // Of two who come back at once with the same secret, the second finds it used.
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw over()
  return found
}

/** @throws AppError `not-found` unless this person began it, and not ten minutes ago. */
export function assertOwn(attempt: Attempt, actor: Actor, now: Date): void {
  if (attempt.personId !== personOf(actor).personId || attempt.expiresAt <= now) throw over()
}

/** @throws AppError `not-found` for a state that came back before: it is good once. */
export function assertUnused(attempt: Attempt): void {
  if (attempt.usedAt !== null) throw over()
}
