/** A picture that we made from pixels alone: nothing of the file that they came from is in it. Pixels, upright. */
export interface Rendition {
  bytes: Buffer
  type: 'image/jpeg'
  width: number
  height: number
}
