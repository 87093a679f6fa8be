import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import { readStanding } from '../../channels/connectors/parts/read-standing.ts'
import type { Standing } from '../../channels/connectors/standing.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { DeliveryParts } from '../outbox/call.ts'
import { liveKey } from '../outbox/call.ts'
import { settleLook } from './settle-look.ts'
import type { Seen } from './settle-look.ts'

/** How far back a look goes. Every post of an account is looked for on so many days. */
export const LOOK_BACK_DAYS = 30

/** A thousand posts within a month, by the hundred. */
const MOST_PAGES = 10

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/**
 * Looks once what stands on an account and holds it against what went through Copybook. Asks the network outside any
 * transaction; may be repeated at any time.
 */
export async function lookAtAccount(parts: DeliveryParts, trustId: string, accountId: string): Promise<void> {
  const inTrust = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    parts.runner.runSystem(trustId, 'standing', work)
  const begun = await inTrust(context => begin(context, accountId))
  if (begun === null) return
  const { now, since, standing } = begun
  try {
    const account = await liveKey({ services: parts.services, inTrust }, accountId, begun.network)
    const read = await readStanding(standing, account, since, MOST_PAGES)
    const seen: Seen = { ...read, since, at: now, mayKeepText: begun.mayKeepText }
    await inTrust(context => settleLook(context, accountId, account.remoteId, seen))
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    await inTrust(context => lookLater(context, accountId, error))
  }
}

interface Begun {
  now: Date
  since: Date
  standing: Standing
  network: string
  mayKeepText: boolean
}

async function begin({ tx, clock, services }: Context, accountId: string): Promise<Begun | null> {
  const account = await tx
    .selectFrom('account')
    .innerJoin('account_look as look', 'look.account_id', 'account.id')
    .select('account.channel')
    .where('account.id', '=', accountId)
    .where('account.state', 'in', ['active', 'suspended'])
    .executeTakeFirst()
  const connector = account && services.connectors.get(account.channel)
  if (!connector?.standing) return null
  const now = clock.now()
  return {
    now,
    since: new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS),
    standing: connector.standing,
    network: connector.name,
    // Where a network sets a time to what it hands out, the link and the time are enough.
    mayKeepText: connector.comments?.retention === undefined,
  }
}

/** Not being able to look proves nothing: it is said, and tried again before long. */
async function lookLater(
  { tx, clock }: Context,
  accountId: string,
  failure: ConnectorFailure,
): Promise<void> {
  const now = clock.now().getTime()
  const asked = failure.retryAt?.getTime() ?? 0
  const due = new Date(Math.min(Math.max(asked, now + HOUR_MS), now + DAY_MS))
  await tx
    .updateTable('account_look')
    .set({ due_at: due, problem: failure.sentence })
    .where('account_id', '=', accountId)
    .execute()
}
