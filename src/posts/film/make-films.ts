import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../platform/errors.ts'
import { NO_FFMPEG } from '../../platform/ffmpeg/find-ffmpeg.ts'
import { FilmNotRead } from '../../platform/ffmpeg/run-ffmpeg.ts'
import { withLocalCopy } from './local-copy.ts'
import type { FilmParts } from './read-films.ts'
import type { MadeFilm, MakingOutcome } from './settle-making.ts'
import { settleMaking } from './settle-making.ts'
import type { TakenMaking, WantedFilm } from './take-making.ts'
import { takeMaking } from './take-making.ts'

const MOST_ATTEMPTS = 3
const AGAIN_MS = 10_000
/** A film of ten minutes at 1080 lines, on a slow core. */
const LONGEST_MS = 30 * 60_000

/**
 * Makes the films of a trust anew that wait for it, one after another. What was made for covers that changed meanwhile
 * names them and is nothing that anybody sends: the row waits on.
 */
export async function makeFilms(parts: FilmParts, trustId: string): Promise<void> {
  const { runner, services } = parts
  for (;;) {
    const taken = await runner.runSystem(trustId, 'film-making', takeMaking)
    if (!taken) return
    const outcome = await make(parts, trustId, taken)
    const forget = async () => {
      for (const { key } of outcome.made) await services.files.remove(key)
    }
    try {
      const isKept = await runner.runSystem(trustId, 'film-making', context =>
        settleMaking(context, taken, outcome),
      )
      if (!isKept) await forget()
    } catch (error) {
      await forget()
      throw error
    }
  }
}

async function make(parts: FilmParts, trustId: string, taken: TakenMaking): Promise<MakingOutcome> {
  const made: MadeFilm[] = []
  try {
    if (taken.wanted.length > 0) {
      await withLocalCopy(parts.services.files, taken.fileKey, async (path, folder) => {
        for (const wanted of taken.wanted) made.push(await makeOne(parts, trustId, { path, folder, wanted }))
      })
    }
    return { made, failed: null, again: null }
  } catch (error) {
    const isGone = error instanceof AppError && error.code === 'not-found'
    const isLast = error instanceof FilmNotRead || isGone || taken.attempts >= MOST_ATTEMPTS
    const again = isLast ? null : new Date(taken.at.getTime() + AGAIN_MS * taken.attempts)
    return { made, failed: failureOf(parts, error), again }
  }
}

async function makeOne(
  { services: { files, filmTools } }: FilmParts,
  trustId: string,
  { path, folder, wanted }: { path: string; folder: string; wanted: WantedFilm },
): Promise<MadeFilm> {
  if (!filmTools) throw new AppError('unavailable', NO_FFMPEG)
  const to = join(folder, 'covered.mp4')
  await filmTools.cover({ from: path, to, spans: wanted.spans }, { longest: LONGEST_MS })
  const { size } = await stat(to)
  const received = await files.receive(createReadStream(to), size)
  try {
    return { ...(await files.keep(trustId, received)), hash: wanted.hash, variantIds: wanted.variantIds }
  } finally {
    await received.discard()
  }
}

function failureOf({ services }: FilmParts, error: unknown): string {
  if (!services.filmTools) return NO_FFMPEG
  if (error instanceof FilmNotRead && error.why === 'too-slow') return 'To cover it took too long.'
  if (error instanceof FilmNotRead) return 'It looks damaged, and nothing in it can be covered.'
  return 'Covering films does not work at the moment.'
}
