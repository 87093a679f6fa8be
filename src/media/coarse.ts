import type { Pixels, Region } from './pixels.ts'

/** Along the longer side of a region; a face is known again from about 7 × 10 points, and this is far below it. */
const MOST_CELLS = 4
/** Levels of 256 between two values that a cell may have. */
const STEP = 32

/**
 * Draws a region anew from the means of a few cells, rounded. Flat cells are pixels, a smooth passage between them is a
 * blur: both come from the same few numbers, so that neither tells more than the other.
 */
export function drawCoarsely(picture: Pixels, region: Region, { smooth }: { smooth: boolean }): void {
  const longest = Math.max(region.width, region.height)
  const columns = cellsAlong(region.width, longest)
  const rows = cellsAlong(region.height, longest)
  const means = meansOf(picture, region, columns, rows)
  const meanAt = (column: number, row: number, channel: number): number =>
    means[(row * columns + column) * 3 + channel]!
  for (let y = 0; y < region.height; y += 1) {
    const [top, bottom, down] = between(y, region.height, rows)
    for (let x = 0; x < region.width; x += 1) {
      const [left, right, across] = between(x, region.width, columns)
      const at = ((region.top + y) * picture.width + region.left + x) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        picture.data[at + channel] = smooth
          ? mix(
              mix(meanAt(left, top, channel), meanAt(right, top, channel), across),
              mix(meanAt(left, bottom, channel), meanAt(right, bottom, channel), across),
              down,
            )
          : meanAt(cellOf(x, region.width, columns), cellOf(y, region.height, rows), channel)
      }
    }
  }
}

const cellsAlong = (side: number, longest: number): number =>
  Math.max(1, Math.round((MOST_CELLS * side) / longest))

const cellOf = (at: number, side: number, cells: number): number => Math.floor((at * cells) / side)

const mix = (one: number, other: number, share: number): number => one + (other - one) * share

/** The two cells between whose middles a pixel lies, and how far it is to the second. */
function between(at: number, side: number, cells: number): [number, number, number] {
  const middle = ((at + 0.5) * cells) / side - 0.5
  const first = Math.min(cells - 1, Math.max(0, Math.floor(middle)))
  const second = Math.min(cells - 1, first + 1)
  return [first, second, Math.min(1, Math.max(0, middle - first))]
}

function meansOf({ data, width }: Pixels, region: Region, columns: number, rows: number): number[] {
  const sums = Array.from({ length: columns * rows * 3 }, () => 0)
  const counts = Array.from({ length: columns * rows }, () => 0)
  for (let y = 0; y < region.height; y += 1) {
    for (let x = 0; x < region.width; x += 1) {
      const cell = cellOf(y, region.height, rows) * columns + cellOf(x, region.width, columns)
      const at = ((region.top + y) * width + region.left + x) * 3
      counts[cell]! += 1
      for (let channel = 0; channel < 3; channel += 1) sums[cell * 3 + channel]! += data[at + channel]!
    }
  }
  return sums.map((sum, index) => rounded(sum / (counts[Math.floor(index / 3)] || 1)))
}

/** To the middle of its step: never quite black, never quite white. */
const rounded = (mean: number): number => Math.min(7, Math.floor(mean / STEP)) * STEP + STEP / 2
