import { currentPack } from '../../governance/current-pack.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Pack } from '../../policy/pack/pack-schema.ts'
import type { Strikes } from '../../policy/strikes.ts'
import { strikesOf } from '../../policy/strikes.ts'
import type { DecisionAbout } from './decisions-about.ts'
import { decisionsAbout } from './decisions-about.ts'
import { proposalsAbout, standingBlock } from './blocks-of.ts'
import type { Person } from './person-behind.ts'

export interface SoFar {
  rules: Pack['thresholds']['strikes']
  decisions: readonly DecisionAbout[]
  /** As they stand now. */
  strikes: Strikes
  proposals: Awaited<ReturnType<typeof proposalsAbout>>
  block: Awaited<ReturnType<typeof standingBlock>>
}

/** What people decided about a person so far, and what it comes to today. */
export async function soFar({ tx, clock }: Pick<Context, 'tx' | 'clock'>, person: Person): Promise<SoFar> {
  const { pack } = await currentPack(tx)
  const rules = pack.thresholds.strikes
  const decisions = await decisionsAbout(tx, person.keys)
  return {
    rules,
    decisions,
    strikes: strikesOf(rules, decisions, clock.now()),
    proposals: await proposalsAbout(tx, person),
    block: await standingBlock(tx, person),
  }
}
