import type { Box } from '../box.ts'

/** How much of a picture its words take, 0 to 1, by the boxes they stand in; where boxes overlap it counts twice. */
export const wordsShare = (words: readonly Box[]): number =>
  Math.min(
    1,
    words.reduce((sum, { width, height }) => sum + width * height, 0),
  )
