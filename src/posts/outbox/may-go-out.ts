import { authorisationsOf } from '../../channels/authorisations-of.ts'
import { isFrozen } from '../../channels/freeze-state.ts'
import { isAmong } from '../../channels/holds-authorisation.ts'
import { londonDate } from '../../platform/clock.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { HeldAuthorisation } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { checkVariants } from '../check-variant.ts'
import { contentHash } from '../content-hash.ts'
import type { LoadedVariant } from '../loaded-variant.ts'

/** Why a decided post does not go out after all, for its author and the record; null: it may. */
export type Obstacle = { why: string; clause: string | null } | null

type Looking = Pick<Context, 'tx' | 'actor' | 'clock'>

/** A post and the decision that lets it go. */
export interface Decided {
  variant: LoadedVariant
  decisionId: string | null
}

/**
 * The last look, in a transaction of its own, at the moment of sending: the content is the one that was
 * decided, posting is not frozen, whoever sent it is still with us and authorised, and nobody in it has said
 * no since. What was yes at the decision may be no now.
 */
export async function mayGoOut(
  context: Looking,
  variant: LoadedVariant,
  decisionId: string | null,
): Promise<Obstacle> {
  const obstacles = await obstaclesTo(context, [{ variant, decisionId }])
  return obstacles.get(variant.id) ?? null
}

/** The same for several posts at once, by variant: nothing of it is kept from one look to the next. */
export async function obstaclesTo(
  context: Looking,
  posts: readonly Decided[],
): Promise<Map<string, Exclude<Obstacle, null>>> {
  const found = new Map<string, Exclude<Obstacle, null>>()
  const facts = await factsOf(context, posts)
  const standing: { variant: LoadedVariant; decision: Decision }[] = []
  for (const { variant, decisionId } of posts) {
    const decision = facts.decisions.get(decisionId ?? '')
    const obstacle = obstacleBeforeReading(variant, decision, facts)
    if (obstacle) found.set(variant.id, obstacle)
    else standing.push({ variant, decision: decision! })
  }
  if (standing.length === 0) return found
  const checked = await checkVariants(
    context,
    standing.map(({ variant }) => variant),
  )
  for (const [at, { variant, decision }] of standing.entries()) {
    const { settled, decider } = checked[at]!
    const [first] = settled.remaining
    if (first) found.set(variant.id, { why: first.message, clause: first.clause })
    // Nobody had to look when it was sent; a child who came since, for instance, changes that.
    else if (decision.decided_by === null && decider !== 'nobody') {
      const why = 'A second person decides this post now. Submit it again.'
      found.set(variant.id, { why, clause: null })
    }
  }
  return found
}

interface Decision {
  content_hash: Buffer
  decision: string
  decided_by: string | null
}

interface Sender {
  leftOn: string | null
  held: readonly HeldAuthorisation[]
}

/** What holds for the posts of one look, by id. */
interface Facts {
  decisions: Map<string, Decision>
  frozen: Map<string | null, boolean>
  accounts: Map<string, string>
  senders: Map<string, Sender>
  today: string
}

function obstacleBeforeReading(
  variant: LoadedVariant,
  decision: Decision | undefined,
  { frozen, accounts, senders, today }: Facts,
): Obstacle {
  // Without its key nobody can tell what was decided, so it does not go out.
  const isDecided =
    decision?.decision === 'publish' &&
    variant.hashKey !== null &&
    decision.content_hash.equals(contentHash(variant))
  if (!isDecided) {
    return { why: 'The post is not the one that was decided.', clause: null }
  }
  if (frozen.get(variant.schoolId)) {
    return { why: 'Posting is frozen at the moment. Submit it again when that is over.', clause: null }
  }
  if (accounts.get(variant.accountId) !== 'active') {
    return { why: 'The account is not in use any more.', clause: null }
  }
  const { submittedBy, accountId } = variant
  const sender = senders.get(submittedBy ?? '')
  const clause = '2-unauthorised-must-not-access'
  if (!sender || (sender.leftOn !== null && sender.leftOn < today)) {
    return { why: 'Whoever sent it has left. Somebody else sends it again.', clause }
  }
  // What went out without a second person needs the right to publish; what was decided, the right to draft.
  const capability = decision.decided_by === null ? 'publish' : 'draft'
  if (!isAmong(sender.held, { accountId, capability })) {
    return { why: 'Whoever sent it is not authorised for this account any more.', clause }
  }
  return null
}

async function factsOf({ tx, clock }: Looking, posts: readonly Decided[]): Promise<Facts> {
  const variants = posts.map(({ variant }) => variant)
  const decisions = await tx
    .selectFrom('decision')
    .select(['id', 'content_hash', 'decision', 'decided_by'])
    .where('id', '=', anyOf(posts.flatMap(({ decisionId }) => decisionId ?? [])))
    .execute()
  const frozen = new Map<string | null, boolean>()
  for (const schoolId of new Set(variants.map(one => one.schoolId))) {
    frozen.set(schoolId, await isFrozen(tx, schoolId))
  }
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'state'])
    .where('id', '=', anyOf([...new Set(variants.map(one => one.accountId))]))
    .execute()
  const people = await tx
    .selectFrom('person')
    .select(['id', 'left_on as leftOn'])
    .where('id', '=', anyOf([...new Set(variants.flatMap(one => one.submittedBy ?? []))]))
    .execute()
  const senders = new Map<string, Sender>()
  for (const { id, leftOn } of people) {
    senders.set(id, { leftOn, held: await authorisationsOf(tx, id, clock.now()) })
  }
  return {
    decisions: new Map(decisions.map(({ id, ...decision }) => [id, decision])),
    frozen,
    accounts: new Map(accounts.map(({ id, state }) => [id, state])),
    senders,
    today: londonDate(clock.now()),
  }
}
