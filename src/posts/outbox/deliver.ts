import type { Context } from '../../platform/operations/operation.ts'
import type { Call, DeliveryParts } from './call.ts'
import { giveUp } from './give-up.ts'
import { publishRow } from './publish-row.ts'
import { reconcileRow } from './reconcile-row.ts'
import { removeRow } from './remove-row.ts'
import { openSteps } from './steps.ts'

export type { DeliveryParts, Step } from './call.ts'

/**
 * Carries out one row of the outbox: takes it, calls the network outside any transaction, and writes down
 * what came of it. May run any number of times, at once, and may die anywhere: a post goes out once.
 */
export async function deliver(parts: DeliveryParts, trustId: string, outboxId: string): Promise<void> {
  const { connectors } = parts.services
  const { runner } = parts
  const steps = parts.steps ?? openSteps(parts)
  const inTrust = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    runner.runSystem(trustId, 'outbox', work)
  const taken = await steps.take(trustId, outboxId)
  if (taken.task === 'nothing') return
  const { row, variant, task } = taken
  const connector = connectors.get(variant.channel)
  const account = taken.task === 'act' ? taken.account : undefined
  const call = { parts, steps, trustId, inTrust, connector, row, variant, account }
  if (!isPossible(call)) {
    const why = 'This network is not connected in this installation.'
    const isPublic = task === 'act' ? ('no' as const) : ('unknown' as const)
    await inTrust(context => giveUp(context, row, variant, { why, isPublic }))
  } else if (task === 'reconcile') await reconcileRow(call)
  else if (row.act === 'publish') await publishRow(call)
  else await removeRow(call)
}

const isPossible = (
  call: Omit<Call, 'connector'> & { connector: Call['connector'] | undefined },
): call is Call => call.connector !== undefined
