import type { Size } from '../overlap.ts'

/**
 * Looking at a picture once more, larger. A face is found well where it is 36 pixels tall or more in what the network is
 * shown (recall 1.00; .91 at 29, .76 at 20), so each pass has its own share of the faces.
 */
export interface Pass {
  readonly name: 'whole' | 'near' | 'far'
  /** Pixels shown per pixel of the picture. */
  readonly scale: number
  /** Levels of the network; `whole` looks for the largest faces and asks all. */
  readonly depth: number
  /** Pixels shown: a guess less tall than this is left to a finer pass. */
  readonly leastHeight: number
}

/** Pixels: what a screen of 1920 × 1080 has, which the figures of this file were measured on. */
const SCREEN = 1920 * 1080

/** The passes for a picture, coarse first. The last is for pictures in which the others saw something small. */
export function passesFor({ width, height }: Size): { always: Pass[]; crowd: Pass } {
  const scaleTo = (pixels: number) => Math.sqrt(pixels / (width * height))
  return {
    always: [
      { name: 'whole', scale: Math.min(1, 512 / Math.max(width, height)), depth: 6, leastHeight: 36 },
      { name: 'near', scale: Math.min(NEAR_AT_MOST, scaleTo(SCREEN * 0.49)), depth: 2, leastHeight: 36 },
    ],
    crowd: { name: 'far', scale: Math.min(FAR_AT_MOST, scaleTo(SCREEN * 1.69)), depth: 2, leastHeight: 20 },
  }
}

/** A small picture is enlarged, but what is not in it no enlarging brings back. */
const NEAR_AT_MOST = 2
const FAR_AT_MOST = 4

export interface Strip {
  readonly top: number
  readonly height: number
}

/** Pixels shown at once: 1.2 million take 340 MB of memory, 3.5 million took 1,060. */
const AT_ONCE = 1.2e6
/** Pixels by which strips overlap, so that the faces that a pass is for are whole in one of them. */
const OVERLAP = 128

/** Cuts what is shown into strips that overlap, from the top. */
export function stripsOf({ width, height }: Size): Strip[] {
  const most = Math.max(2 * OVERLAP, Math.floor(AT_ONCE / width))
  const count = height <= most ? 1 : Math.ceil((height - OVERLAP) / (most - OVERLAP))
  const each = Math.ceil((height + (count - 1) * OVERLAP) / count)
  return Array.from({ length: count }, (_, at) => {
    const top = Math.max(0, at * (each - OVERLAP))
    return { top, height: Math.min(each, height - top) }
  })
}
