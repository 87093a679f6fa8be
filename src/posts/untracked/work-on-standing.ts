import type { DeliveryParts } from '../outbox/call.ts'
import { lookAtAccount } from './look-at-account.ts'
import { removeUntracked } from './remove-untracked.ts'

/** One job of the queue: an account to look at, or a found post to take down. */
export async function workOnStanding(
  parts: DeliveryParts,
  trustId: string,
  { accountId, untrackedId }: Record<string, string>,
): Promise<void> {
  if (accountId !== undefined) await lookAtAccount(parts, trustId, accountId)
  if (untrackedId !== undefined) await removeUntracked(parts, trustId, untrackedId)
}
