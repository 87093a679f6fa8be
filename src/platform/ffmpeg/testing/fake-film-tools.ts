import { copyFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { CoveredSpan } from '../cover-film.ts'
import type { FilmTools } from '../film-tools.ts'
import { FilmNotRead } from '../run-ffmpeg.ts'

/** Shows the frames that it was told, at once, whatever the film; of every film else one that is grey. */
export interface FakeFilmTools extends FilmTools {
  /** JPEG files, a second apart; or that no film can be read. */
  shows(frames: readonly Buffer[] | FilmNotRead): void
  /** What was covered, cover by cover; the film itself is copied as it is. */
  readonly covered: (readonly CoveredSpan[])[]
}

export function createFakeFilmTools(): FakeFilmTools {
  let told: readonly Buffer[] | FilmNotRead | null = null
  const covered: (readonly CoveredSpan[])[] = []
  return {
    covered,
    shows: frames => void (told = frames),
    async *frames(_path, { stepMs, most }) {
      const frames = told ?? [await greyFrame()]
      if (frames instanceof FilmNotRead) throw frames
      const there = frames.slice(0, most)
      for (const [at, bytes] of there.entries()) yield { atMs: at * stepMs, bytes, of: there.length }
    },
    async cover({ from, to, spans }) {
      covered.push(spans)
      await copyFile(from, to)
    },
    stop: () => {},
  }
}

export const greyFrame = (shade = 128): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 36, channels: 3, background: { r: shade, g: shade, b: shade } } })
    .jpeg()
    .toBuffer()
