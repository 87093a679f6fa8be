import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../box.ts'
import { holds } from '../box.ts'
import { coverTrack, trackFaces, type Sample } from './track-faces.ts'

const box = (x: number, y: number, size = 0.1): Box => ({ x, y, width: size, height: size })
const frame = (second: number, ...boxes: Box[]): Sample => ({
  atMs: second * 1000,
  faces: boxes.map(one => ({ box: one, score: 0.9 })),
})

test('a face that moves a little is one, and two beside each other are two', () => {
  const tracks = trackFaces(
    [
      frame(0, box(0.1, 0.1), box(0.6, 0.1)),
      frame(1, box(0.62, 0.1), box(0.13, 0.12)),
      frame(2, box(0.16, 0.12), box(0.64, 0.1)),
    ],
    1000,
  )
  expect(tracks.map(({ seen }) => seen.map(one => one.box.x))).toEqual([
    [0.1, 0.13, 0.16],
    [0.6, 0.62, 0.64],
  ])
})

test('who turns away for one sample is still the same, and who comes back later is asked about again', () => {
  const there = box(0.4, 0.4)
  expect(trackFaces([frame(0, there), frame(1), frame(2, there)], 1000)).toHaveLength(1)
  expect(trackFaces([frame(0, there), frame(1), frame(2), frame(3, there)], 1000)).toHaveLength(2)
})

test('a face is there from the sample before it was seen to the one after', () => {
  const [track] = trackFaces([frame(0), frame(1, box(0.4, 0.4)), frame(2)], 1000)
  expect([track!.fromMs, track!.toMs]).toEqual([0, 2000])
})

test('every face of every frame is in one track, and its cover holds it wherever it was seen', () => {
  const boxes = fc
    .record({
      x: fc.double({ min: 0, max: 0.8, noNaN: true }),
      y: fc.double({ min: 0, max: 0.8, noNaN: true }),
    })
    .map(({ x, y }) => box(x, y))
  fc.assert(
    fc.property(fc.array(fc.array(boxes, { maxLength: 6 }), { maxLength: 12 }), frames => {
      const samples = frames.map((faces, second) => frame(second, ...faces))
      const tracks = trackFaces(samples, 1000)
      const seen = tracks.flatMap(track => track.seen)
      expect(seen).toHaveLength(frames.flat().length)
      for (const track of tracks) {
        const spans = coverTrack(track)
        expect(spans[0]!.fromMs).toBe(track.fromMs)
        expect(spans.at(-1)!.toMs).toBe(track.toMs)
        for (const { atMs, box: at } of track.seen) {
          const covering = spans.filter(span => span.fromMs <= atMs && atMs <= span.toMs)
          expect(covering.length).toBeGreaterThan(0)
          expect(covering.every(span => holds(span.box, at))).toBe(true)
        }
      }
    }),
  )
})
