/** A mark's wish: where its line is and how high it is, in px from the top of the margin. */
export interface Wish {
  line: number
  height: number
}

/** Room between two marks in px, as in the look. */
export const roomBetween = 24

/**
 * Where each mark stands: on its line, or as near under it as the marks before it allow. Order is kept, nothing
 * overlaps.
 */
export function placeMarks(wishes: readonly Wish[]): number[] {
  let free = 0
  return wishes.map(({ line, height }) => {
    const top = Math.max(line, free)
    free = top + height + roomBetween
    return top
  })
}
