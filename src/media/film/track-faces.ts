import type { Box } from '../box.ts'
import { around } from '../box.ts'
import { iou } from '../overlap.ts'
import type { FoundFace } from '../picture-reader.ts'

/** What was found in one frame of a film. */
export interface Sample {
  /** Milliseconds from the beginning of the film. */
  atMs: number
  faces: readonly FoundFace[]
}

/** One face over time: where it was in each sample that shows it. Never whose. */
export interface FaceTrack {
  /** It may have come just after the sample before, and gone just before the one after: both are in it. */
  fromMs: number
  toMs: number
  /** In the order of time; at least one. */
  seen: { atMs: number; box: Box }[]
  /** Of its clearest sample, and which one that is. */
  score: number
  clearest: number
}

/** Two boxes that share so much are one face that moved a little. */
const SHARED = 0.2
/** Or whose middles are as near as this, in widths of the larger one: somebody who walked. */
const NEAR = 0.8
/** A face may turn away for so many samples and still be the same. */
const GAP = 1

/**
 * Joins what was found in frame after frame into faces over time, so that a person answers once for each. Two faces that
 * are taken for one cost somebody a second look and a wrong join shows both to the person who answers; so the join is
 * by place alone, and of two that could be meant the nearer one is.
 *
 * @param samples in the order of time, all `stepMs` apart.
 */
export function trackFaces(samples: readonly Sample[], stepMs: number): FaceTrack[] {
  const tracks: (FaceTrack & { last: number })[] = []
  samples.forEach(({ atMs, faces }, sample) => {
    const open = tracks.filter(track => sample - track.last <= GAP + 1)
    for (const { track, face } of pairs(open, faces)) {
      const box = { atMs, box: face.box }
      if (track) {
        track.seen.push(box)
        track.toMs = atMs + stepMs
        track.last = sample
        if (face.score > track.score) Object.assign(track, { score: face.score, clearest: atMs })
        continue
      }
      tracks.push({
        fromMs: Math.max(0, atMs - stepMs),
        toMs: atMs + stepMs,
        seen: [box],
        score: face.score,
        clearest: atMs,
        last: sample,
      })
    }
  })
  return tracks.map(({ fromMs, toMs, seen, score, clearest }) => ({ fromMs, toMs, seen, score, clearest }))
}

/** Each face of a frame with the track that it goes on with, the nearest pairs first; null: it is new. */
function pairs<T extends FaceTrack>(
  tracks: readonly T[],
  faces: readonly FoundFace[],
): { track: T | null; face: FoundFace }[] {
  const near = tracks
    .flatMap(track => faces.map(face => ({ track, face, how: likeness(track.seen.at(-1)!.box, face.box) })))
    .filter(({ how }) => how > 0)
    .toSorted((a, b) => b.how - a.how)
  const joined = new Map<FoundFace, T>()
  const taken = new Set<T>()
  for (const { track, face } of near) {
    if (joined.has(face) || taken.has(track)) continue
    joined.set(face, track)
    taken.add(track)
  }
  return faces.map(face => ({ track: joined.get(face) ?? null, face }))
}

/** 0: two faces. Up to 1: one that stood still. */
function likeness(one: Box, other: Box): number {
  const shared = iou(one, other)
  if (shared >= SHARED) return shared
  const apart = Math.hypot(
    one.x + one.width / 2 - (other.x + other.width / 2),
    one.y + one.height / 2 - (other.y + other.height / 2),
  )
  const size = Math.max(one.width, other.width)
  const likeSized = Math.min(one.width, other.width) / size > 0.5
  return likeSized && apart < NEAR * size ? SHARED * (1 - apart / (NEAR * size)) : 0
}

/** A part of a film in which one place is covered. */
export interface CoveredSpan {
  fromMs: number
  toMs: number
  box: Box
}

/** So much of its size a cover of a moving face reaches beyond what was seen, on each side. */
const MARGIN = 0.35

/**
 * Where a face is covered, and when: between two samples the cover holds both places, since nobody looked at what lies
 * between them. Generous on purpose; a person looks at the film before it goes.
 */
export function coverTrack({
  fromMs,
  toMs,
  seen,
}: Pick<FaceTrack, 'fromMs' | 'toMs' | 'seen'>): CoveredSpan[] {
  const [first, last] = [seen[0]!, seen.at(-1)!]
  const between = seen
    .slice(1)
    .map((next, at) => ({ fromMs: seen[at]!.atMs, toMs: next.atMs, box: around([seen[at]!.box, next.box]) }))
  return [
    { fromMs, toMs: first.atMs, box: first.box },
    ...between,
    { fromMs: last.atMs, toMs, box: last.box },
  ]
    .filter(span => span.toMs > span.fromMs)
    .map(span => ({ ...span, box: grown(span.box) }))
}

function grown({ x, y, width, height }: Box): Box {
  const left = Math.max(0, x - width * MARGIN)
  const top = Math.max(0, y - height * MARGIN)
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width * (1 + MARGIN)) - left,
    height: Math.min(1, y + height * (1 + MARGIN)) - top,
  }
}
