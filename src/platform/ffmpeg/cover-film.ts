import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ffmpeg } from './find-ffmpeg.ts'
import { inputOf, runFfmpeg, type Limits } from './run-ffmpeg.ts'

/** A place that is covered for a time: milliseconds, and fractions of the upright film. */
export interface CoveredSpan {
  fromMs: number
  toMs: number
  box: { x: number; y: number; width: number; height: number }
}

/** Copybook's own petrol: a cover looks meant, and nothing shines through it. */
const COLOUR = '0x164757'

/**
 * Writes a film anew with places covered for a time, by pictures that are painted over and encoded again: nothing of
 * what was there is in the file. Sound stays as it was; what else the file told is left out.
 *
 * @param to where the MP4 is written; overwritten.
 * @throws FilmNotRead
 */
export async function coverFilm(
  ffmpeg: Ffmpeg,
  { from, to, spans }: { from: string; to: string; spans: readonly CoveredSpan[] },
  limits: Limits,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copybook-cover-'))
  try {
    // In a file: a long film has more covers than a command line holds.
    const script = join(folder, 'covers')
    await writeFile(script, `${[...spans.map(drawn), 'format=yuv420p'].join(',\n')}\n`)
    const video = ['-filter_script:v', script, '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '21']
    const rest = [
      '-map',
      '0:v:0',
      '-map',
      '0:a?',
      '-c:a',
      'copy',
      '-map_metadata',
      '-1',
      '-map_chapters',
      '-1',
    ]
    const file = ['-fflags', '+bitexact', '-movflags', '+faststart', '-f', 'mp4', to]
    await runFfmpeg(ffmpeg, [...inputOf(from), ...video, ...rest, ...file], limits)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One place, painted over from one moment to another; both ends inclusive. */
function drawn({ fromMs, toMs, box }: CoveredSpan): string {
  const part = (value: number) => value.toFixed(5)
  const [x, y, w, h] = [box.x, box.y, box.width, box.height].map(part)
  const when = `between(t,${(fromMs / 1000).toFixed(3)},${(toMs / 1000).toFixed(3)})`
  return `drawbox=x='floor(iw*${x})':y='floor(ih*${y})':w='ceil(iw*${w})':h='ceil(ih*${h})':color=${COLOUR}@1:t=fill:enable='${when}'`
}
