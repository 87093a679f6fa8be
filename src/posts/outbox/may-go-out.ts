import { isFrozen } from '../../channels/freeze-state.ts'
import { authorisationsOf } from '../../channels/authorisations-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { londonDate } from '../../platform/clock.ts'
import { checkVariant } from '../check-variant.ts'
import { contentHash } from '../content-hash.ts'
import type { LoadedVariant } from '../loaded-variant.ts'

/** Why a decided post does not go out after all, for its author and the record; null: it may. */
export type Obstacle = { why: string; clause: string | null } | null

/**
 * The last look, in a transaction of its own, at the moment of sending: the content is the one that was
 * decided, posting is not frozen, whoever sent it is still with us and authorised, and nobody in it has said
 * no since. What was yes at the decision may be no now.
 */
export async function mayGoOut(
  context: Pick<Context, 'tx' | 'actor' | 'clock'>,
  variant: LoadedVariant,
  decisionId: string | null,
): Promise<Obstacle> {
  const { tx, clock } = context
  const decision = await tx
    .selectFrom('decision')
    .select(['content_hash', 'version', 'decision'])
    .where('id', '=', decisionId)
    .executeTakeFirst()
  if (decision?.decision !== 'publish' || !decision.content_hash.equals(contentHash(variant))) {
    return { why: 'The post is not the one that was decided.', clause: null }
  }
  if (await isFrozen(tx, variant.schoolId)) {
    return { why: 'Posting is frozen at the moment. Submit it again when that is over.', clause: null }
  }
  const account = await tx
    .selectFrom('account')
    .select('state')
    .where('id', '=', variant.accountId)
    .executeTakeFirstOrThrow()
  if (account.state !== 'active') return { why: 'The account is not in use any more.', clause: null }
  if (!(await isStillAuthorised(context, variant))) {
    return {
      why: 'Whoever sent it is not authorised for this account any more.',
      clause: '2-unauthorised-must-not-access',
    }
  }
  const { settled } = await checkVariant({ ...context, clock }, variant)
  const [standing] = settled.remaining
  return standing ? { why: standing.message, clause: standing.clause } : null
}

async function isStillAuthorised(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  variant: LoadedVariant,
): Promise<boolean> {
  if (!variant.submittedBy) return false
  const now = clock.now()
  const person = await tx
    .selectFrom('person')
    .select('left_on')
    .where('id', '=', variant.submittedBy)
    .executeTakeFirst()
  if (!person || (person.left_on !== null && person.left_on < londonDate(now))) return false
  const held = await authorisationsOf(tx, variant.submittedBy, now)
  return held.some(one => one.accountId === variant.accountId && one.capability === 'draft')
}
