import type { z } from 'zod'
import { createAppRunner } from '../app.ts'
import type { Installation } from '../installation.ts'
import type { PictureReader } from '../media/picture-reader.ts'
import { FixedClock } from '../platform/clock.ts'
import type { Identity } from '../platform/operations/actor.ts'
import type { Runner } from '../platform/operations/runner.ts'
import { readPictures } from '../posts/pictures/read-pictures.ts'
import type { Context, Operation, Query, Upload } from '../platform/operations/operation.ts'

/** A demo being made: the same operations as ever, on a clock that walks through a past year. */
export interface Seeding {
  clock: FixedClock
  runner: Runner
  trustId: string
  /** Who is who, by the names that `cast.ts` gives them. */
  people: Map<string, Identity & { personId: string }>
  schools: Map<string, string>
  as: <I extends z.ZodType, O extends z.ZodType>(
    who: string,
    operation: Operation<string, I, O> | Query<string, I, O>,
    input: z.input<I>,
    upload?: Upload,
  ) => Promise<z.output<O>>
  /** Has the pictures read that were added: our own drawings, with nobody and no word in them (`pictures.ts`). */
  readDrawings: () => Promise<void>
  asSystem: <T>(work: (context: Context) => Promise<T>) => Promise<T>
}

export function createSeeding({ db, services }: Installation, begin: Date): Seeding {
  const clock = new FixedClock(begin)
  // Nothing of the past is sent anywhere: no jobs, and the pages are filled by hand (`seed-year.ts`).
  const runner = createAppRunner({ db, clock, services, enqueue: async () => {} })
  const people: Seeding['people'] = new Map()
  const seeding: Seeding = {
    clock,
    runner,
    trustId: '',
    people,
    schools: new Map(),
    as: (who, operation, input, upload) => runner.run(operation, people.get(who)!, input, { upload }),
    readDrawings: () =>
      readPictures({ runner, services: { ...services, pictureReader: drawings } }, seeding.trustId),
    asSystem: work => runner.runSystem(seeding.trustId, 'demo', work),
  }
  return seeding
}

const drawings: PictureReader = {
  readFaces: async () => [],
  readWords: async () => [],
  stop: async () => {},
}
