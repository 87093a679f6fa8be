import { adoptPolicy } from '../governance/adopt-policy.ts'
import { examplePack } from '../governance/policy-text.ts'
import { proposePolicy } from '../governance/propose-policy.ts'
import type { TestApp } from './test-app.ts'

/** The first policy is in force, adopted by the chief executive; its owner has proposed another reading. */
export async function furnishGovernance({ run, world }: TestApp): Promise<void> {
  await run(adoptPolicy, world.people.ceo, { label: 'November 2025', bundled: 'dlpt-2025-11.yaml' })
  world.proposal = await run(proposePolicy, world.people.policyOwner, {
    label: 'Proposed reading',
    text: await examplePack('Proposed.'),
  })
}
