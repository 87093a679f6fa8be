/** A box of an ISO base media file (ISO/IEC 14496-12, 4.2) or an atom of QuickTime, which is the same. */
export interface Box {
  /** Four characters. */
  readonly type: string
  /** Where its header begins, where its content begins, and where it ends. */
  readonly at: number
  readonly body: number
  readonly end: number
}

/** The file is not what it says it is. The message is for whoever chose it. */
export class UnreadableFilm extends Error {
  constructor(message = 'This film is damaged. Export it again as MP4, then choose it.') {
    super(message)
    this.name = 'UnreadableFilm'
  }
}

/** Of a film that is written for sending as it is made: its index lies all over the file. */
export const inPieces = 'This film is stored in pieces. Export it as MP4 first.'

/** Longest header: size, type, and the size again in 64 bits. */
export const longestHeader = 16

/**
 * Reads the header of a box at `at` within `bytes`; `end` is where whatever contains it ends.
 * @throws UnreadableFilm for one that reaches beyond, or is smaller than its own header.
 */
export function readBox(bytes: Buffer, at: number, end: number): Box {
  if (at + 8 > end) throw new UnreadableFilm()
  const type = bytes.toString('latin1', at + 4, at + 8)
  const { header, size } = sizeOf(bytes, at, end)
  if (size < header || at + size > end) throw new UnreadableFilm()
  return { type, at, body: at + header, end: at + size }
}

/** A size of 1 stands in the 64 bits after the type, one of 0 goes to the end. */
export function sizeOf(bytes: Buffer, at: number, end: number): { header: number; size: number } {
  const short = bytes.readUInt32BE(at)
  if (short === 0) return { header: 8, size: end - at }
  if (short !== 1) return { header: 8, size: short }
  if (at + longestHeader > Math.min(end, bytes.length)) throw new UnreadableFilm()
  const long = bytes.readBigUInt64BE(at + 8)
  if (long > BigInt(Number.MAX_SAFE_INTEGER)) throw new UnreadableFilm()
  return { header: longestHeader, size: Number(long) }
}

/** The boxes directly within a part of `bytes`. QuickTime ends some lists with four zero bytes. */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at < to;) {
    if (to - at === 4 && bytes.readUInt32BE(at) === 0) break
    const box = readBox(bytes, at, to)
    boxes.push(box)
    at = box.end
  }
  return boxes
}

/** Makes a box say nothing: readers skip `free`, and nothing of its content is left. Its length stays. */
export function blank(bytes: Buffer, { at, body, end }: Box): void {
  bytes.write('free', at + 4, 'latin1')
  bytes.fill(0, body, end)
}
