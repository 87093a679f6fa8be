import type { PictureReader } from '../../media/picture-reader.ts'
import { PictureNotRead } from '../../media/picture-reader.ts'
import { AppError } from '../../platform/errors.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { Outcome } from './settle-reading.ts'
import { settleReading } from './settle-reading.ts'
import type { TakenReading } from './take-reading.ts'
import { takeReading } from './take-reading.ts'

export interface PictureReadingParts {
  runner: Runner
  services: Pick<Services, 'files' | 'pictureReader'>
}

/** After so many attempts people look instead: whoever posts a trip does not wait for a reader that never comes. */
const MOST_ATTEMPTS = 4
/** A reader that is busy or was ended is asked again after this, times how often it was. */
const AGAIN_MS = 5_000

/**
 * Reads the pictures of a trust that wait, one after another: the reader is one process with bounded memory. May run any
 * number of times and die anywhere; what was read and not written down is read again.
 */
export async function readPictures(
  { runner, services }: PictureReadingParts,
  trustId: string,
): Promise<void> {
  for (;;) {
    const taken = await runner.runSystem(trustId, 'picture-reading', context => takeReading(context))
    if (!taken) return
    // Outside of any transaction: a crowd takes seconds.
    const outcome = await read(services, taken)
    await runner.runSystem(trustId, 'picture-reading', context => settleReading(context, taken, outcome))
  }
}

async function read(
  { files, pictureReader }: PictureReadingParts['services'],
  taken: TakenReading,
): Promise<Outcome> {
  try {
    const bytes = await files.get(taken.fileKey)
    return await look(pictureReader, bytes, taken.what)
  } catch (error) {
    const isAboutPicture = error instanceof PictureNotRead && !error.passes
    const isGone = error instanceof AppError && error.code === 'not-found'
    const isLast = isAboutPicture || isGone || taken.attempts >= MOST_ATTEMPTS
    return {
      failed: failureOf(error),
      again: isLast ? null : new Date(taken.at.getTime() + AGAIN_MS * taken.attempts),
    }
  }
}

const look = async (
  reader: PictureReader,
  bytes: Buffer,
  what: TakenReading['what'],
): Promise<Exclude<Outcome, { failed: string }>> =>
  what === 'faces' ? { faces: await reader.readFaces(bytes) } : { words: await reader.readWords(bytes) }

/** For whoever posts it; what a library says of a picture is for nobody. */
function failureOf(error: unknown): string {
  if (!(error instanceof PictureNotRead)) return 'The reading of pictures does not work at the moment.'
  const says: Record<PictureNotRead['why'], string> = {
    unreadable: 'It looks damaged.',
    'too-slow': 'It took too long.',
    'too-heavy': 'There is too much in it for this server.',
    busy: 'The server was too busy.',
    ended: 'The server was stopped meanwhile.',
  }
  return says[error.why]
}
