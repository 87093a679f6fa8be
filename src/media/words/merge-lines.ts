import type { Box } from '../box.ts'
import { area, intersection } from '../overlap.ts'

export interface ReadWord {
  text: string
  box: Box
  /** 0..1. */
  confidence: number
}

export type ReadLine = readonly ReadWord[]

/** So much of the smaller one in the other: both stand in one place. */
const SAME_PLACE = 0.4

/**
 * One text of several readings of the same picture: where two read the same place, the line that says more stays whole,
 * and of the other only what stands elsewhere. Lines come from the top, words from the left.
 */
export function mergeLines(lines: readonly ReadLine[]): ReadLine[] {
  const kept: ReadLine[] = []
  for (const line of [...lines].sort((one, other) => worth(other) - worth(one))) {
    const taken = kept.flat()
    const fresh = line.filter(word => !taken.some(other => samePlace(word.box, other.box)))
    if (fresh.length > 0) kept.push(fresh)
  }
  return kept.sort((one, other) => topOf(one) - topOf(other))
}

const worth = (line: ReadLine): number =>
  line.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)

const samePlace = (one: Box, other: Box): boolean =>
  area(intersection(one, other)) > SAME_PLACE * Math.min(area(one), area(other))

const topOf = (line: ReadLine): number => Math.min(...line.map(({ box }) => box.y))
