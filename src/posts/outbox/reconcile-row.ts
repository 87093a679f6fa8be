import type { Reconciliation } from '../../channels/connectors/connector.ts'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import type { Call } from './call.ts'
import { accountOf, settle } from './call.ts'
import { contentToFind } from './content-to-send.ts'
import { giveUp } from './give-up.ts'
import { later } from './later.ts'
import { LONGEST_TROUBLE_MS, MOST_ATTEMPTS, stagedNow } from './outbox-row.ts'
import { believed, nextAttempt, PATIENCE } from './patience.ts'
import { settlePublished } from './settle-published.ts'

/** Looks; never sends. Only a certain "it is not there" lets the row wait to be sent again. */
export async function reconcileRow(call: Call): Promise<void> {
  const { row, variant, parts } = call
  // Removing may be repeated after anything, so there is nothing to look for.
  const answer: Reconciliation = row.act === 'remove' ? { kind: 'absent' } : await lookOrGiveUp(call)
  const { random = Math.random, patience = PATIENCE } = parts
  await settle(call, ['unknown'], async context => {
    const now = context.clock.now()
    const since = row.started_at ?? row.not_before
    if (answer.kind === 'found') {
      const { remoteId, permalink } = answer
      await settlePublished(context, row, variant, { remoteId, permalink }, { remoteId, how: 'found' })
    } else if (answer.kind === 'absent' && row.attempts - row.attempts_forgiven >= MOST_ATTEMPTS) {
      const why = 'It was tried many times and did not go out.'
      await giveUp(context, row, variant, { why, isPublic: 'no' })
    } else if (answer.kind === 'absent') {
      // The first look has waited long enough already; a network that fails again and again is left in peace.
      const dueAt = row.attempts === 1 ? now : nextAttempt(row.attempts - 1, now, null, random(), patience)
      const left = row.act === 'publish' ? { left: stagedNow(row, answer.staged) } : {}
      await later(context, row, variant, 'waiting', { dueAt, why: null, endedAt: null, ...left })
    } else if (answer.lookAgainAt && now.getTime() - since.getTime() < LONGEST_TROUBLE_MS) {
      const { why, lookAgainAt } = answer
      const dueAt = believed(now, lookAgainAt, patience)
      await later(context, row, variant, 'unknown', { dueAt, why, endedAt: row.ended_at })
    } else {
      await giveUp(context, row, variant, { why: answer.why, isPublic: 'unknown' })
    }
  })
}

/** @throws a defect, until it has lasted for a day: then a person looks, for nobody waits in silence. */
async function lookOrGiveUp(call: Call): Promise<Reconciliation> {
  try {
    return await look(call)
  } catch (defect) {
    const { row, inTrust } = call
    const now = await inTrust(async ({ clock }) => clock.now())
    const since = row.started_at ?? row.not_before
    if (now.getTime() - since.getTime() < LONGEST_TROUBLE_MS) throw defect
    return { kind: 'unsure', why: 'Copybook cannot look whether this went out.', lookAgainAt: null }
  }
}

async function look(call: Call): Promise<Reconciliation> {
  const { connector, row, variant, inTrust, parts } = call
  const claimed = await inTrust(context => claimedIds(context, variant))
  try {
    return await connector.reconcile({
      account: await accountOf(call),
      content: contentToFind(variant),
      since: row.started_at!,
      endedAt: row.ended_at!,
      claimed,
      ...(row.staged !== null && { staged: row.staged }),
    })
  } catch (error) {
    // Without a key there is no looking; somebody connects the account again.
    if (!(error instanceof ConnectorFailure)) throw error
    const now = await inTrust(async ({ clock }) => clock.now())
    return {
      kind: 'unsure',
      why: error.sentence,
      lookAgainAt: nextAttempt(row.attempts, now, null, 0.5, parts.patience),
    }
  }
}

/** What on this account is known to be others', public or not yet: two posts may rightly have the same words. */
async function claimedIds({ tx }: Context, variant: LoadedVariant): Promise<string[]> {
  const published = await tx
    .selectFrom('publication')
    .select('remote_id as remoteId')
    .where('account_id', '=', variant.accountId)
    .where('variant_id', '!=', variant.id)
    .where('remote_id', 'is not', null)
    .execute()
  const unseen = await tx
    .selectFrom('outbox')
    .innerJoin('variant', 'variant.id', 'outbox.variant_id')
    .select('outbox.staged as remoteId')
    .where('variant.account_id', '=', variant.accountId)
    .where('variant.id', '!=', variant.id)
    .where('outbox.staged', 'is not', null)
    .execute()
  const leftover = await tx
    .selectFrom('leftover')
    .select('remote_id as remoteId')
    .where('account_id', '=', variant.accountId)
    .where('state', '=', 'open')
    .execute()
  return [...published, ...unseen, ...leftover].map(({ remoteId }) => remoteId!)
}
