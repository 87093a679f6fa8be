/** A picture that we made from pixels alone: nothing of the file that they came from is in it. Pixels, upright. */
export interface Rendition {
  bytes: Buffer
  type: 'image/jpeg'
  width: number
  height: number
}

/** How large a rendition may become. */
export interface Caps {
  /** Pixels. */
  longestSide: number
}

/** More than a school's camera takes; unpacked it is 180 MB already, and a file of more is an attack. */
export const MOST_PIXELS = 60_000_000
