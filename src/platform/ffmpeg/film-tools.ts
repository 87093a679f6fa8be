import type { CoveredSpan } from './cover-film.ts'
import { coverFilm } from './cover-film.ts'
import type { Ffmpeg } from './find-ffmpeg.ts'
import type { Limits } from './run-ffmpeg.ts'
import type { Frame } from './sample-frames.ts'
import { sampleFrames } from './sample-frames.ts'

declare module '../operations/services.ts' {
  interface Services {
    /** Null: there is no ffmpeg on this machine (`NO_FFMPEG` says so to people). */
    filmTools: FilmTools | null
  }
}

/** What is done with films. Both read a file of this machine and throw `FilmNotRead`, or an `AbortError` once stopped. */
export interface FilmTools {
  /** See `sampleFrames`. */
  frames(path: string, how: { stepMs: number; most: number } & Limits): AsyncGenerator<Frame>
  /** See `coverFilm`. */
  cover(what: { from: string; to: string; spans: readonly CoveredSpan[] }, limits: Limits): Promise<void>
  /** Ends what is under way. */
  stop(): void
}

export function filmToolsOf(ffmpeg: Ffmpeg): FilmTools {
  const stopping = new AbortController()
  const { signal } = stopping
  return {
    frames: (path, how) => sampleFrames(ffmpeg, path, { ...how, signal }),
    cover: (what, limits) => coverFilm(ffmpeg, what, { ...limits, signal }),
    stop: () => stopping.abort(),
  }
}
