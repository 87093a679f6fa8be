import { isFrozen } from '../../channels/freeze-state.ts'
import { holdsAuthorisation } from '../../channels/holds-authorisation.ts'
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
  const { tx } = context
  const decision = await tx
    .selectFrom('decision')
    .select(['content_hash', 'decision', 'decided_by'])
    .where('id', '=', decisionId)
    .executeTakeFirst()
  // Without its key nobody can tell what was decided, so it does not go out.
  const isDecided =
    decision?.decision === 'publish' &&
    variant.hashKey !== null &&
    decision.content_hash.equals(contentHash(variant))
  if (!isDecided) {
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
  const absence = await whySenderIsGone(context, variant, decision.decided_by === null ? 'publish' : 'draft')
  if (absence) return { why: absence, clause: '2-unauthorised-must-not-access' }
  const { settled, decider } = await checkVariant(context, variant)
  const [standing] = settled.remaining
  if (standing) return { why: standing.message, clause: standing.clause }
  // Nobody had to look when it was sent; a child who came since, for instance, changes that.
  if (decision.decided_by === null && decider !== 'nobody') {
    return { why: 'A second person decides this post now. Submit it again.', clause: null }
  }
  return null
}

/** What went out without a second person needs the right to publish; what was decided, the right to draft. */
async function whySenderIsGone(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  { submittedBy, accountId }: LoadedVariant,
  capability: 'publish' | 'draft',
): Promise<string | null> {
  const now = clock.now()
  const sender = await tx
    .selectFrom('person')
    .select('left_on')
    .where('id', '=', submittedBy)
    .executeTakeFirst()
  if (!submittedBy || !sender || (sender.left_on !== null && sender.left_on < londonDate(now))) {
    return 'Whoever sent it has left. Somebody else sends it again.'
  }
  const may = await holdsAuthorisation(tx, submittedBy, { accountId, capability }, now)
  return may ? null : 'Whoever sent it is not authorised for this account any more.'
}
