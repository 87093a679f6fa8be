import type { Connector } from '../../channels/connectors/connector.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { holdAccount } from './hold-account.ts'
import type { OutboxRow } from './outbox-row.ts'
import type { Patience } from './patience.ts'
import { unsettledTwin } from './unsettled-twin.ts'

/** `account`: everything of the account waits; `row`: this post alone does. */
export interface Wait {
  of: 'account' | 'row'
  until: Date
  why: string
}

/**
 * Why a row that is due does not go just now: the network has asked for time, the account has posted as much as its
 * network takes in a while, or a post with the same words is under way. Null: it goes, and its attempt is counted. Of
 * several workers one asks at a time, until its transaction ends.
 */
export async function waitForTurn(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  connector: Connector,
  { ofPace }: Patience,
): Promise<Wait | null> {
  const now = context.clock.now()
  const account = await lockPace(context, variant)
  const from = row.act === 'remove' ? account.removals_from : account.posts_from
  if (from !== null && from > now) {
    return { of: 'account', until: from, why: account.why ?? 'The account waits.' }
  }
  if (row.act === 'remove') return null
  const twin = await unsettledTwin(context.tx, variant)
  if (twin) return { of: 'row', ...twin }
  const { pace } = connector.limits
  if (pace === null) return null
  const stretchMs = pace.perSeconds * 1000 * ofPace
  const recent = account.sent.filter(at => at.getTime() > now.getTime() - stretchMs)
  const oldest = recent.at(-pace.posts)
  if (oldest !== undefined) {
    const until = new Date(oldest.getTime() + stretchMs)
    const why = `${connector.name} takes ${pace.posts} posts in ${inWords(pace.perSeconds)} from an account. The next ones follow by themselves.`
    await holdAccount(context, row.act, variant, { until, why })
    return { of: 'account', until, why }
  }
  await context.tx
    .updateTable('account_pace')
    .set({ sent: [...recent, now] })
    .where('account_id', '=', variant.accountId)
    .execute()
  return null
}

async function lockPace({ tx, actor }: Context, { accountId, schoolId }: LoadedVariant) {
  const locked = () =>
    tx
      .selectFrom('account_pace')
      .select(['posts_from', 'removals_from', 'why', 'sent'])
      .where('account_id', '=', accountId)
      .forUpdate()
      .executeTakeFirst()
  const known = await locked()
  if (known) return known
  await tx
    .insertInto('account_pace')
    .values({ trust_id: actor.trustId, account_id: accountId, school_id: schoolId })
    .onConflict(clash => clash.doNothing())
    .execute()
  return (await locked())!
}

function inWords(seconds: number): string {
  if (seconds === 86_400) return 'a day'
  if (seconds === 3600) return 'an hour'
  return `${Math.round(seconds / 60)} minutes`
}
