import type { Box } from '../box.ts'
import type { Size } from '../overlap.ts'

/**
 * Where a box of a picture that was turned clockwise (on a ground that grew to hold it) is in the picture as it was:
 * the upright box around it. Pixels.
 */
export function upright(box: Box, degrees: number, turned: Size, picture: Size): Box {
  const angle = (-degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const x = box.x + (box.width - turned.width) / 2
  const y = box.y + (box.height - turned.height) / 2
  // A word is long and low: its box turned back is as tall as the slope is long, which covers what stands there.
  const width = Math.abs(box.width * cos) + Math.abs(box.height * sin)
  const height = Math.abs(box.width * sin) + Math.abs(box.height * cos)
  return {
    x: x * cos - y * sin + (picture.width - width) / 2,
    y: x * sin + y * cos + (picture.height - height) / 2,
    width,
    height,
  }
}
