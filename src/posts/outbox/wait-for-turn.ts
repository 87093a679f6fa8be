import type { Connector, Pace } from '../../channels/connectors/connector.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { holdAccount } from './hold-account.ts'
import type { OutboxRow } from './outbox-row.ts'
import type { Patience } from './patience.ts'
import type { Unsettled } from './unsettled-twin.ts'
import { unsettledOf, unsettledTwin } from './unsettled-twin.ts'

/** `account`: everything of the account waits; `row`: this post alone does. */
export interface Wait {
  of: 'account' | 'row'
  until: Date
  why: string
}

/** A row that may begin, if it is its turn. */
export interface Candidate {
  row: OutboxRow
  variant: LoadedVariant
  connector: Connector
}

interface AccountPace {
  posts_from: Date | null
  removals_from: Date | null
  why: string | null
  sent: Date[]
}

/**
 * Why rows that are due do not go just now, by row: the network has asked for time, the account has posted as much as its
 * network takes in a while, or a post with the same words is under way. The others go, in this order, and their attempts
 * are counted. Of several workers one asks at a time, until its transaction ends.
 */
export async function waitsFor(
  context: Context,
  candidates: readonly Candidate[],
  { ofPace, leaseEnds }: { ofPace: Patience['ofPace']; leaseEnds: Date },
): Promise<Map<string, Wait>> {
  const waits = new Map<string, Wait>()
  if (candidates.length === 0) return waits
  const now = context.clock.now()
  const variants = candidates.map(({ variant }) => variant)
  const paces = await lockPaces(context, variants)
  const unsettled = await unsettledOf(context.tx, [...paces.keys()])
  const counted = new Set<string>()
  for (const { row, variant, connector } of candidates) {
    const account = paces.get(variant.accountId)!
    const wait = waitOf(row, variant, account, unsettled, now)
    if (wait) {
      waits.set(row.id, wait)
      continue
    }
    if (row.act === 'remove') continue
    const { pace } = connector.limits
    const used = pace && usedUp(account, pace, now, ofPace)
    if (used) {
      const why = `${connector.name} takes ${pace.posts} posts in ${inWords(pace.perSeconds)} from an account. The next ones follow by themselves.`
      await holdAccount(context, row.act, variant, { until: used, why })
      Object.assign(account, { posts_from: used, why })
      waits.set(row.id, { of: 'account', until: used, why })
      continue
    }
    if (pace) {
      account.sent.push(now)
      counted.add(variant.accountId)
    }
    // The next of this very group sees it as another worker would.
    const { id: variantId, accountId, text } = variant
    unsettled.push({ variantId, accountId, text, state: 'sending', until: leaseEnds })
  }
  for (const accountId of counted) {
    const { sent } = paces.get(accountId)!
    await context.tx.updateTable('account_pace').set({ sent }).where('account_id', '=', accountId).execute()
  }
  return waits
}

function waitOf(
  row: OutboxRow,
  variant: LoadedVariant,
  account: AccountPace,
  unsettled: readonly Unsettled[],
  now: Date,
): Wait | null {
  const from = row.act === 'remove' ? account.removals_from : account.posts_from
  if (from !== null && from > now) {
    return { of: 'account', until: from, why: account.why ?? 'The account waits.' }
  }
  if (row.act === 'remove') return null
  const twin = unsettledTwin(unsettled, variant)
  return twin && { of: 'row', ...twin }
}

/** Until when the account has posted as much as its network takes; null: it has not. Forgets what does not count any more. */
function usedUp(account: AccountPace, pace: Pace, now: Date, ofPace: number): Date | null {
  const stretchMs = pace.perSeconds * 1000 * ofPace
  account.sent = account.sent.filter(at => at.getTime() > now.getTime() - stretchMs)
  const oldest = account.sent.at(-pace.posts)
  return oldest === undefined ? null : new Date(oldest.getTime() + stretchMs)
}

/** By account, held until the commit: in the order of ids, as whoever locks several. */
async function lockPaces(
  { tx, actor }: Context,
  variants: readonly LoadedVariant[],
): Promise<Map<string, AccountPace>> {
  const schools = new Map(variants.map(({ accountId, schoolId }) => [accountId, schoolId]))
  const locked = async () => {
    const rows = await tx
      .selectFrom('account_pace')
      .select(['account_id', 'posts_from', 'removals_from', 'why', 'sent'])
      .where('account_id', '=', anyOf([...schools.keys()]))
      .orderBy('account_id')
      .forUpdate()
      .execute()
    return new Map(rows.map(({ account_id, ...pace }) => [account_id, pace]))
  }
  const known = await locked()
  const missing = [...schools]
    .filter(([accountId]) => !known.has(accountId))
    .toSorted(([a], [b]) => a.localeCompare(b))
  if (missing.length === 0) return known
  await tx
    .insertInto('account_pace')
    .values(
      missing.map(([accountId, schoolId]) => ({
        trust_id: actor.trustId,
        account_id: accountId,
        school_id: schoolId,
      })),
    )
    .onConflict(clash => clash.doNothing())
    .execute()
  return locked()
}

function inWords(seconds: number): string {
  if (seconds === 86_400) return 'a day'
  if (seconds === 3600) return 'an hour'
  return `${Math.round(seconds / 60)} minutes`
}
