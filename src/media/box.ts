/** A part of a picture: fractions (0 to 1) of its width and height as it stands upright and is stored; from the top left. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** As much of a box as lies within the picture; null where nothing does. */
export function withinPicture({ x, y, width, height }: Box): Box | null {
  const [left, top] = [Math.max(0, x), Math.max(0, y)]
  const [right, bottom] = [Math.min(1, x + width), Math.min(1, y + height)]
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null
}

/** Does the first hold all of the second? A millionth over the edge is arithmetic. */
export function holds(outer: Box, inner: Box): boolean {
  const slack = 1e-6
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  )
}

/** Do two boxes share any of the picture? */
export function touches(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

/** The smallest box around all of them. */
export function around(boxes: readonly [Box, ...Box[]]): Box {
  const x = Math.min(...boxes.map(box => box.x))
  const y = Math.min(...boxes.map(box => box.y))
  const right = Math.max(...boxes.map(box => box.x + box.width))
  const bottom = Math.max(...boxes.map(box => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/**
 * In the order in which people count: row by row from the top, each from the left. Who stands in one row is who begins
 * above the middle of the row's first.
 */
export function inReadingOrder<T extends Box>(boxes: readonly T[]): T[] {
  const byTop = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: T[][] = []
  for (const box of byTop) {
    const [first] = rows.at(-1) ?? []
    if (first && box.y < first.y + first.height / 2) rows.at(-1)!.push(box)
    else rows.push([box])
  }
  return rows.flatMap(row => row.sort((a, b) => a.x - b.x))
}
