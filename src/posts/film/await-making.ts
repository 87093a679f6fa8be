import { AppError } from '../../platform/errors.ts'
import { NO_FFMPEG } from '../../platform/ffmpeg/find-ffmpeg.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { makeFilmsJob } from './film-queues.ts'

/**
 * Has a film made anew with what is covered of it now, in the transaction that changes its covers. Until that is done
 * there is no rendition that fits, and it goes out nowhere where something is covered.
 * @throws AppError `unavailable` where no film can be made here.
 */
export async function awaitMaking(
  { tx, actor, clock, enqueue, services }: Context,
  { id, schoolId }: { id: string; schoolId: string | null },
): Promise<void> {
  if (!services.filmTools) throw new AppError('unavailable', NO_FFMPEG)
  const anew = {
    state: 'waiting',
    attempts: 0,
    due_at: clock.now(),
    leased_until: null,
    failure: null,
  } as const
  await tx
    .insertInto('film_making')
    .values({ trust_id: actor.trustId, media_id: id, school_id: schoolId, ...anew })
    .onConflict(clash => clash.columns(['trust_id', 'media_id']).doUpdateSet(anew))
    .execute()
  enqueue(makeFilmsJob(actor.trustId))
}
