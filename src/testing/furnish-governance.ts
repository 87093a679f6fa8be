import { adoptPolicy } from '../governance/adopt-policy.ts'
import type { TestApp } from './test-app.ts'

/** The first policy is in force, adopted by the chief executive. */
export async function furnishGovernance({ run, world }: TestApp): Promise<void> {
  await run(adoptPolicy, world.people.ceo, { label: 'November 2025', bundled: 'dlpt-2025-11.yaml' })
}
