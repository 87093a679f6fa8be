/** A segment of a JPEG file before its pixels (ITU-T T.81, B.1.1). */
export interface Segment {
  /** The second byte of its marker: 0xe1 is APP1 (Exif, XMP), 0xed APP13 (IPTC), 0xfe a remark. */
  marker: number
  /** Where its marker begins, and where the segment ends. */
  at: number
  end: number
}

const START_OF_SCAN = 0xda

/** The segments up to the first scan. Stops where the file is no JPEG. */
export function segmentsOf(bytes: Buffer): Segment[] {
  const segments: Segment[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!
    if (marker === START_OF_SCAN) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    segments.push({ marker, at, end })
    at = end
  }
  return segments
}

/**
 * The last look at what our encoder wrote: there is no segment of an application (APP0 to APP15) and no remark, so
 * nothing but pixels.
 * @throws Error if there is one: the encoder was asked for something else.
 */
export function assertTellsNothing(bytes: Buffer): void {
  const telling = segmentsOf(bytes).find(({ marker }) => (marker & 0xf0) === 0xe0 || marker === 0xfe)
  if (telling) throw new Error(`a rendition holds a segment ${telling.marker.toString(16)}`)
}
