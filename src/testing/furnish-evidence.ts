import { entry } from '../evidence/entry.ts'
import { makeCheckpoint } from '../evidence/make-checkpoint.ts'
import type { TestApp } from './test-app.ts'

/** A checkpoint, and an entry of the trust whose content may go. The others have left entries by now. */
export async function furnishEvidence({ run, world }: TestApp): Promise<void> {
  await run(makeCheckpoint, world.people.ceo, {})
  const { index, commitment } = await run(entry, world.people.ceo, { index: 0 })
  world.entry = { index, commitment }
}
