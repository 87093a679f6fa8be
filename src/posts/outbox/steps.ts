import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { loadVariants } from '../loaded-variant.ts'
import { holdAttempts } from './hold-attempt.ts'
import { inGroups } from './in-groups.ts'
import { renewLeases } from './keep-lease.ts'
import type { Obstacle } from './may-go-out.ts'
import { obstaclesTo } from './may-go-out.ts'
import { LEASE_MS } from './outbox-row.ts'
import type { OutboxRow } from './outbox-row.ts'
import type { Patience } from './patience.ts'
import { PATIENCE } from './patience.ts'
import type { Standing } from './settle-published.ts'
import { settleAllPublished } from './settle-published.ts'
import type { Taken } from './take-rows.ts'
import { takeRows } from './take-rows.ts'

/** Half of what is under way at once: nobody who waits for one of these posts waits for more than so many. */
const MOST = 24

/** It stands there, whatever somebody who looked too early made of the row. */
const MAY_STAND: readonly OutboxRow['state'][] = ['sending', 'unknown', 'waiting', 'given-up']

/** As `DeliveryParts`. */
export interface StepParts {
  runner: Runner
  services: Services
  leaseMs?: number
  patience?: Patience
  onStep?: (step: 'before-commit') => void
}

/**
 * The three transactions of every post that goes out, each for all the rows of a trust that wait for it at that moment:
 * they end the trust's record one after the other, so that what counts is how many of them there are.
 */
export interface Steps {
  take(trustId: string, outboxId: string): Promise<Taken>
  /** The last look, with the lease begun anew: from here on only the one call remains, and it is over long before. */
  lookOnceMore(trustId: string, attempt: Attempt): Promise<Obstacle | 'overtaken'>
  settlePublished(trustId: string, standing: Standing): Promise<void>
}

export interface Attempt {
  row: OutboxRow
  variant: LoadedVariant
}

export function openSteps(parts: StepParts): Steps {
  const { runner, services, leaseMs = LEASE_MS, patience = PATIENCE, onStep } = parts
  const taking = { connectors: services.connectors, leaseMs, patience }
  return {
    take: inGroups(MOST, (trustId, ids) =>
      runner.runSystem(trustId, 'outbox', context => takeRows(context, ids, taking)),
    ),
    lookOnceMore: inGroups(MOST, (trustId, attempts: readonly Attempt[]) =>
      runner.runSystem(trustId, 'outbox', async context => {
        const rows = attempts.map(({ row }) => row)
        const held = await renewLeases(context, rows, { leaseMs })
        const decisions = new Map(
          attempts.flatMap(({ row }) => (held.has(row.id) ? [[row.variant_id, row.decision_id]] : [])),
        )
        const variants = await loadVariants(context.tx, [...decisions.keys()])
        const obstacles = await obstaclesTo(
          context,
          variants.map(variant => ({ variant, decisionId: decisions.get(variant.id)! })),
        )
        return rows.map(row => (held.has(row.id) ? (obstacles.get(row.variant_id) ?? null) : 'overtaken'))
      }),
    ),
    settlePublished: inGroups(MOST, (trustId, standing: readonly Standing[]) =>
      runner.runSystem(trustId, 'outbox', async context => {
        const rows = standing.map(({ row }) => row)
        const held = await holdAttempts(context, rows, MAY_STAND)
        await settleAllPublished(
          context,
          standing.filter(({ row }) => held.has(row.id)),
        )
        onStep?.('before-commit')
        return standing.map(() => undefined)
      }),
    ),
  }
}
