import type { Sample } from '../../media/film/track-faces.ts'
import { trackFaces } from '../../media/film/track-faces.ts'
import type { Box } from '../../media/box.ts'
import type { FilmTools } from '../../platform/ffmpeg/film-tools.ts'
import { FilmNotRead } from '../../platform/ffmpeg/run-ffmpeg.ts'
import type { Services } from '../../platform/operations/services.ts'

/** A face over time, as it is kept: where, when, and a picture of the moment in which it is clearest. */
export interface FilmFace {
  fromMs: number
  toMs: number
  clearestMs: number
  score: number
  seen: { atMs: number; box: Box }[]
  /** A JPEG file; faces of one moment share it. */
  still: Buffer
}

/** Two looks at a film are so far apart: whoever passes by faster than that may be missed. */
const STEP_MS = 1000
/** Ten minutes, as long as a film that is taken in may well be. */
export const MOST_FRAMES = 600
/** Of the picture by which a person is asked, in pixels. */
const STILL_SIDE = 960
/** To take a film of ten minutes apart takes two or three on a slow core. */
const LONGEST_MS = 10 * 60_000

/**
 * Looks for faces in a film, a frame each second, and joins them over time.
 *
 * @param onProgress hears so much of it is done, 0 to 1, after each frame.
 * @returns the faces, and whether the film goes on where nobody has looked.
 * @throws FilmNotRead, PictureNotRead
 */
export async function lookThrough(
  { pictureReader, pictureMaker }: Pick<Services, 'pictureReader' | 'pictureMaker'>,
  tools: FilmTools,
  path: string,
  onProgress: (done: number) => Promise<void>,
): Promise<{ faces: FilmFace[]; goesOn: boolean }> {
  const samples: Sample[] = []
  const stills = new Map<number, Buffer>()
  // One more than is looked at tells whether there are more.
  for await (const { atMs, bytes, of } of tools.frames(path, {
    stepMs: STEP_MS,
    most: MOST_FRAMES + 1,
    longest: LONGEST_MS,
  })) {
    if (samples.length === MOST_FRAMES) return { faces: facesOf(samples, stills), goesOn: true }
    const faces = await pictureReader.readFaces(bytes)
    samples.push({ atMs, faces })
    if (faces.length > 0) {
      stills.set(atMs, (await pictureMaker.makeAnew(bytes, { longestSide: STILL_SIDE })).bytes)
    }
    await onProgress(Math.min(1, samples.length / of))
  }
  // A film without a picture is none: nobody has looked at anything.
  if (samples.length === 0) throw new FilmNotRead('unreadable', 'no frames')
  return { faces: facesOf(samples, stills), goesOn: false }
}

const facesOf = (samples: readonly Sample[], stills: ReadonlyMap<number, Buffer>): FilmFace[] =>
  trackFaces(samples, STEP_MS).map(({ fromMs, toMs, seen, score, clearest }) => ({
    fromMs,
    toMs,
    clearestMs: clearest,
    score,
    seen,
    still: stills.get(clearest)!,
  }))
