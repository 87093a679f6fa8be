import type { FileStore } from '../../platform/file-store.ts'
import type { Outcome } from '../pictures/settle-reading.ts'
import type { FilmOutcome } from './read-films.ts'

/** Stores the picture of each moment once, before anything is locked; `forget`: no row will name them. */
export async function storeStills(
  files: FileStore,
  trustId: string,
  outcome: FilmOutcome,
): Promise<{ outcome: Outcome; forget(): Promise<void> }> {
  const keys = new Map<Buffer, string>()
  const forget = async () => {
    for (const key of keys.values()) await files.remove(key)
  }
  if (!('found' in outcome)) return { outcome, forget }
  try {
    for (const { still } of outcome.found) {
      if (!keys.has(still)) keys.set(still, (await files.put(trustId, still)).key)
    }
  } catch (error) {
    await forget()
    throw error
  }
  const filmFaces = outcome.found.map(({ still, ...face }) => ({ ...face, stillKey: keys.get(still)! }))
  return { outcome: { filmFaces, failed: outcome.failed }, forget }
}
