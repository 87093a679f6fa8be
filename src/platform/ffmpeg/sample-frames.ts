import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ffmpeg } from './find-ffmpeg.ts'
import { inputOf, runFfmpeg, type Limits } from './run-ffmpeg.ts'

export interface Frame {
  /** Milliseconds from the beginning. */
  atMs: number
  /** A JPEG file. */
  bytes: Buffer
  /** How many frames there are of this film. */
  of: number
}

/** The longest side of a frame in pixels: a face of 40 px in a film of 1080 lines has 40 px still. */
const LONGEST_SIDE = 1920

/**
 * The frames of a film, one every `stepMs`, upright as a player shows them. They lie in a folder of their own only as
 * long as somebody goes through them.
 *
 * @param most frames at most; a film that is longer ends there, and the caller has to say so.
 * @throws FilmNotRead
 */
export async function* sampleFrames(
  ffmpeg: Ffmpeg,
  path: string,
  { stepMs, most, ...limits }: { stepMs: number; most: number } & Limits,
): AsyncGenerator<Frame> {
  const folder = await mkdtemp(join(tmpdir(), 'copybook-frames-'))
  try {
    const scale = `scale=w='min(${LONGEST_SIDE},iw)':h='min(${LONGEST_SIDE},ih)':force_original_aspect_ratio=decrease`
    // `round=up` gives frame n the picture that stands at n steps, never a later one.
    const filter = `fps=fps=1000/${stepMs}:round=up,${scale}`
    const out = ['-an', '-vf', filter, '-frames:v', `${most}`, '-q:v', '3', '-start_number', '0']
    await runFfmpeg(ffmpeg, [...inputOf(path), ...out, join(folder, '%08d.jpg')], limits)
    const names = (await readdir(folder)).toSorted()
    for (const name of names) {
      limits.signal?.throwIfAborted()
      const atMs = Number.parseInt(name, 10) * stepMs
      yield { atMs, bytes: await readFile(join(folder, name)), of: names.length }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
