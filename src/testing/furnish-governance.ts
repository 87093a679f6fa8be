import { adoptPolicy } from '../governance/adopt-policy.ts'
import { keepPack, packHash } from '../governance/compiled-packs.ts'
import { currentPack } from '../governance/current-pack.ts'
import { examplePack } from '../governance/policy-text.ts'
import { proposePolicy } from '../governance/propose-policy.ts'
import type { TestApp } from './test-app.ts'

/** The first policy is in force, adopted by the chief executive; its owner has proposed another reading. */
export async function furnishGovernance({ run, runner, world }: TestApp): Promise<void> {
  await run(adoptPolicy, world.people.ceo, { label: 'November 2025', bundled: 'dlpt-2025-11.yaml' })
  const text = await examplePack('Proposed.')
  // A remark changes nothing in the pack: this spares every test file reading it twice.
  const { pack } = await runner.runSystem(world.trustId, 'furnish', ({ tx }) => currentPack(tx))
  keepPack(packHash(text), text, pack)
  const { id } = await run(proposePolicy, world.people.policyOwner, { label: 'Proposed reading', text })
  world.proposal = { id }
}
