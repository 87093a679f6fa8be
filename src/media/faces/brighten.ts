import type { Pixels } from '../pixels.ts'

/** Where the brightest hundredth of a picture is darker than this, the picture is dark. */
const DARK = 190
const BRIGHT = 240
/** Brightened more, a byte of a really black picture is noise. */
const MOST = 8

/**
 * A dark picture as bright as others, by one factor for all of it; any other picture as it is. The network learned from
 * pictures by day: of one at a fifth of its brightness it finds three faces in four, brightened nearly all.
 */
export function brighten(picture: Pixels): Pixels {
  const counts = new Uint32Array(256)
  const { data } = picture
  // Every eighth pixel tells as much as all.
  for (let at = 0; at < data.length; at += 24) counts[Math.max(data[at]!, data[at + 1]!, data[at + 2]!)]! += 1
  let left = Math.ceil(data.length / 24 / 100)
  let brightest = 255
  while (brightest > 0 && (left -= counts[brightest]!) > 0) brightest -= 1
  if (brightest >= DARK || brightest === 0) return picture
  const factor = Math.min(MOST, BRIGHT / brightest)
  const brighter = Buffer.alloc(data.length)
  for (let at = 0; at < data.length; at++) brighter[at] = Math.min(255, data[at]! * factor)
  return { ...picture, data: brighter }
}
