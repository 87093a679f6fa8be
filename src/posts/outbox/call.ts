import type { KeyParts } from '../../channels/keys/refresh-key.ts'
import { openFreshCredential } from '../../channels/keys/open-fresh-credential.ts'
import type { ConnectedAccount, Connector } from '../../channels/connectors/connector.ts'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import { AppError } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { LoadedVariant } from '../loaded-variant.ts'

import { holdAttempt } from './hold-attempt.ts'
import type { OutboxRow } from './outbox-row.ts'
import type { Patience } from './patience.ts'
import { PATIENCE } from './patience.ts'
import { settleFailure } from './settle-failure.ts'
import type { Steps } from './steps.ts'

/** The moments between which a process may die; tests die at each of them. */
export type Step = 'before-call' | 'after-call' | 'before-commit'

export interface DeliveryParts {
  runner: Runner
  services: Services
  leaseMs?: number
  /** Told at each step; does nothing in a real installation. */
  onStep?: (step: Step) => void
  /** 0 to 1, for spreading attempts. */
  random?: () => number
  patience?: Patience
  /** Shared by all deliveries of a worker, so that they go together; left out: each row has transactions of its own. */
  steps?: Steps
}

/** One attempt at one row: all that carrying it out needs. */
export interface Call {
  parts: DeliveryParts
  connector: Connector
  row: OutboxRow
  variant: LoadedVariant
  trustId: string
  steps: Steps
  /** With its key, where that needed no renewal when the row was taken. */
  account?: ConnectedAccount | undefined
  /** A transaction of its own in the row's trust. */
  inTrust<T>(work: (context: Context) => Promise<T>): Promise<T>
}

/** Writes down what came of an attempt, unless it is not the one that counts any more. */
export function settle(
  { inTrust, row }: Call,
  states: readonly OutboxRow['state'][],
  work: (context: Context) => Promise<void>,
): Promise<void> {
  return inTrust(async context => {
    if (await holdAttempt(context, row, states)) await work(context)
  })
}

/** @throws whatever is not the network's doing: a defect, after which the lease runs out and somebody looks. */
export async function settleError(call: Call, error: unknown): Promise<void> {
  if (!(error instanceof ConnectorFailure)) throw error
  const { random = Math.random, patience = PATIENCE } = call.parts
  const chance = { random: random(), patience }
  await settle(call, ['sending'], context => settleFailure(context, call.row, call.variant, error, chance))
}

/** @throws ConnectorFailure `expired` for a key that we know to be dead: nothing is asked of the network then. */
export const accountOf = async ({
  account,
  parts,
  connector,
  variant,
  inTrust,
}: Call): Promise<ConnectedAccount> =>
  account ?? liveKey({ services: parts.services, inTrust }, variant.accountId, connector.name)

/** The same for any account. `network`: what people call it. */
export async function liveKey(
  parts: KeyParts,
  accountId: string,
  network: string,
): Promise<ConnectedAccount> {
  try {
    return await openFreshCredential(parts, accountId)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    throw new ConnectorFailure('expired', network, { cause: error })
  }
}
