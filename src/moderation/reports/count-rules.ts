import { currentPack } from '../../governance/current-pack.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { CountRules } from './count-between.ts'

/** By the pack in force and what the networks' connectors declare. */
export async function countRules({ tx, services }: Pick<Context, 'tx' | 'services'>): Promise<CountRules> {
  const { pack } = await currentPack(tx)
  const forgetful = [...services.connectors.values()].filter(
    ({ comments }) => comments?.retention !== undefined,
  )
  return {
    strikeReasons: pack.thresholds.strikes.counts.map(({ reason }) => reason),
    forgetful: forgetful.map(({ channel }) => channel),
  }
}
