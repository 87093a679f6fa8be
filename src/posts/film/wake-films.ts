import type { Runner } from '../../platform/operations/runner.ts'
import { makeFilmsJob, readFilmsJob } from './film-queues.ts'

/** Asks for work where a trust has a film to be looked through or made: a job may be lost, a row is not. */
export async function wakeFilms(runner: Runner, trustId: string): Promise<void> {
  await runner.runSystem(trustId, 'sweep', async ({ tx, clock, enqueue }) => {
    const now = clock.now()
    const reading = await tx
      .selectFrom('media_reading as reading')
      .innerJoin('media', 'media.id', 'reading.media_id')
      .select('reading.media_id')
      .where('reading.state', '=', 'waiting')
      .where('reading.due_at', '<=', now)
      .where('media.kind', '=', 'film')
      .where('media.erased_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (reading) enqueue(readFilmsJob(trustId))
    const making = await tx
      .selectFrom('film_making')
      .select('media_id')
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now)
      .limit(1)
      .executeTakeFirst()
    if (making) enqueue(makeFilmsJob(trustId))
  })
}
