import type { Box } from '../box.ts'
import { area, intersection, iou } from '../overlap.ts'
import type { Guess } from './levels.ts'

/** Guesses that agree by more than this are of one face. */
const SAME = 0.4
/** So much of the smaller one within the other: a part of a face that was taken for a face. */
const WITHIN = 0.75

/**
 * One box for each face: the surest guess first, and whatever says the same as a surer one goes (non-maximum
 * suppression). The box is the mean of all that said the same, by how sure they were, because the surest is not the one
 * that is drawn best.
 */
export function suppress(guesses: readonly Guess[]): Guess[] {
  const kept: { surest: Guess; same: Guess[] }[] = []
  for (const guess of [...guesses].sort((one, other) => other.score - one.score)) {
    const group = kept.find(({ surest }) => sameFace(surest, guess))
    if (!group) kept.push({ surest: guess, same: [guess] })
    else if (iou(group.surest, guess) > SAME) group.same.push(guess)
  }
  return kept.map(({ surest, same }) => ({ ...meanOf(same), score: surest.score }))
}

function sameFace(one: Guess, other: Guess): boolean {
  if (iou(one, other) > SAME) return true
  return area(intersection(one, other)) > WITHIN * Math.min(area(one), area(other))
}

function meanOf(guesses: readonly Guess[]): Box {
  const total = guesses.reduce((sum, { score }) => sum + score, 0)
  const mean = (side: (guess: Guess) => number) =>
    guesses.reduce((sum, guess) => sum + side(guess) * guess.score, 0) / total
  return {
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    width: mean(({ width }) => width),
    height: mean(({ height }) => height),
  }
}
