import type { Context } from '../../platform/operations/operation.ts'
import { readFilmsJob } from '../film/film-queues.ts'
import { readPicturesJob } from './picture-reading-queue.ts'

/** Has a picture read, for faces and for words, in the transaction that adds it: until both are done it goes nowhere. */
export async function awaitReading(
  { tx, actor, clock, enqueue }: Context,
  { id, schoolId }: { id: string; schoolId: string | null },
): Promise<void> {
  const row = { trust_id: actor.trustId, media_id: id, school_id: schoolId, due_at: clock.now() }
  await tx
    .insertInto('media_reading')
    .values([
      { ...row, what: 'faces' },
      { ...row, what: 'words' },
    ])
    .execute()
  enqueue(readPicturesJob(actor.trustId))
}

/** The same of a film, for faces: what is written in it, a person looks for. */
export async function awaitFilmReading(
  { tx, actor, clock, enqueue }: Context,
  { id, schoolId }: { id: string; schoolId: string | null },
): Promise<void> {
  await tx
    .insertInto('media_reading')
    .values({
      trust_id: actor.trustId,
      media_id: id,
      school_id: schoolId,
      what: 'faces',
      due_at: clock.now(),
    })
    .execute()
  enqueue(readFilmsJob(actor.trustId))
}
