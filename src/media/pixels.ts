/** A picture in memory: red, green and blue, a byte each, row by row from the top left. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

/** A part of it, in whole pixels. */
export interface Region {
  left: number
  top: number
  width: number
  height: number
}
