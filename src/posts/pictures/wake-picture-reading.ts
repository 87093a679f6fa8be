import type { Runner } from '../../platform/operations/runner.ts'
import { readPicturesJob } from './picture-reading-queue.ts'

/** Asks for a reading where a trust has a picture to be read: a job may be lost, a row is not. */
export async function wakePictureReading(runner: Runner, trustId: string): Promise<void> {
  await runner.runSystem(trustId, 'sweep', async ({ tx, clock, enqueue }) => {
    const waiting = await tx
      .selectFrom('media_reading as reading')
      .innerJoin('media', 'media.id', 'reading.media_id')
      .select('reading.media_id')
      .where('reading.state', '=', 'waiting')
      .where('reading.due_at', '<=', clock.now())
      .where('media.kind', '=', 'picture')
      .limit(1)
      .executeTakeFirst()
    if (waiting) enqueue(readPicturesJob(trustId))
  })
}
