import { PictureNotRead } from '../../media/picture-reader.ts'
import { AppError } from '../../platform/errors.ts'
import { NO_FFMPEG } from '../../platform/ffmpeg/find-ffmpeg.ts'
import { FilmNotRead } from '../../platform/ffmpeg/run-ffmpeg.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { Outcome } from '../pictures/settle-reading.ts'
import { settleReading } from '../pictures/settle-reading.ts'
import type { TakenReading } from '../pictures/take-reading.ts'
import { takeReading } from '../pictures/take-reading.ts'
import { keepOnReading } from './keep-on-reading.ts'
import { storeStills } from './store-stills.ts'
import { lookThrough } from './look-through.ts'
import { withLocalCopy } from './local-copy.ts'

export interface FilmParts {
  runner: Runner
  services: Services
}

/** After so many attempts people watch it instead. */
const MOST_ATTEMPTS = 3
const AGAIN_MS = 10_000
/** Until the first sign of life: a film is taken apart before any of it is looked at. */
const LEASE_MS = 12 * 60_000

/** Looks through the films of a trust that wait, one after another. May die anywhere: then a film is begun anew. */
export async function readFilms(parts: FilmParts, trustId: string): Promise<void> {
  const { runner } = parts
  for (;;) {
    const taken = await runner.runSystem(trustId, 'film-reading', context =>
      takeReading(context, 'film', LEASE_MS),
    )
    if (!taken) return
    const outcome = await read(parts, trustId, taken)
    if (!outcome) continue
    const stored = await storeStills(parts.services.files, trustId, outcome)
    try {
      const isKept = await runner.runSystem(trustId, 'film-reading', context =>
        settleReading(context, taken, stored.outcome),
      )
      if (!isKept) await stored.forget()
    } catch (error) {
      await stored.forget()
      throw error
    }
  }
}

export type FilmOutcome = Extract<Outcome, { failed: string }> | LookedThrough
/** `failed`: it was found so far, and a person has to watch the rest. */
export interface LookedThrough {
  found: Awaited<ReturnType<typeof lookThrough>>['faces']
  failed: string | null
}

/** Null: it was taken out meanwhile. */
async function read(
  { runner, services }: FilmParts,
  trustId: string,
  taken: TakenReading,
): Promise<FilmOutcome | null> {
  const { filmTools } = services
  if (!filmTools) return { failed: NO_FFMPEG, again: null }
  try {
    return await withLocalCopy(services.files, taken.fileKey, async path => {
      const { faces, goesOn } = await lookThrough(services, filmTools, path, done =>
        runner.runSystem(trustId, 'film-reading', context => keepOnReading(context, taken.mediaId, done)),
      )
      return { found: faces, failed: goesOn ? TOO_LONG : null }
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return null
    const isAboutFilm = error instanceof FilmNotRead || (error instanceof PictureNotRead && !error.passes)
    const isGone = error instanceof AppError && error.code === 'not-found'
    const isLast = isAboutFilm || isGone || taken.attempts >= MOST_ATTEMPTS
    return {
      failed: failureOf(error),
      again: isLast ? null : new Date(taken.at.getTime() + AGAIN_MS * taken.attempts),
    }
  }
}

const TOO_LONG = 'It is longer than ten minutes, and nobody has looked at the rest.'

/** For whoever posts it; what a program says of a film is for nobody. */
function failureOf(error: unknown): string {
  if (error instanceof FilmNotRead)
    return error.why === 'too-slow' ? 'It took too long.' : 'It looks damaged.'
  if (error instanceof PictureNotRead && error.why === 'too-slow') return 'It took too long.'
  return 'Looking through films does not work at the moment.'
}
