import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import type { Box } from './box.ts'
import { inPieces, longestHeader, sizeOf, UnreadableFilm } from './box.ts'
import { cleanMoov } from './clean-moov.ts'
import type { Range } from './sample-ranges.ts'

export interface CleanFilm {
  type: 'video/mp4' | 'video/quicktime'
  width: number
  height: number
}

/** The index of an hour of film takes about five megabytes; it is the only part that is held in memory. */
const LARGEST_MOOV = 64 * 1024 * 1024
/** A camera writes five. */
const MOST_BOXES = 1000
const BLOCK = 1024 * 1024

/**
 * Takes out of a film, in place, whatever is neither picture nor sound: place, device, owner, time, remarks, tracks of
 * measurements, what a maker appended. Kept is a list, not what is dropped: what nobody has heard of goes too. Pictures
 * and sound stay as they are, byte for byte, so what is written into them stays as well
 * (docs/networks/youtube.md says so to whoever posts).
 *
 * @throws UnreadableFilm for what is no MP4 or QuickTime film, or is not whole.
 */
export async function cleanFilm(path: string): Promise<CleanFilm> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    const { type, boxes, end } = await topBoxes(file, size)
    const moov = only(boxes.filter(one => one.type === 'moov'))
    if (moov.end - moov.at > LARGEST_MOOV) throw new UnreadableFilm()
    const index = await read(file, moov.at, moov.end - moov.at)
    const placed = { ...moov, at: 0, body: moov.body - moov.at, end: moov.end - moov.at }
    const media = boxes.filter(one => one.type === 'mdat')
    const endOfMedia = (at: number): number => media.find(one => at >= one.body && at < one.end)?.end ?? at
    const { width, height, used } = cleanMoov(index, placed, endOfMedia)
    assertWithin(used, media)
    await write(file, moov.at, index)
    for (const box of boxes) {
      if (box.type === 'mdat') await blankUnused(file, box, used)
      else if (box.type !== 'ftyp' && box.type !== 'moov') await blankBox(file, box)
    }
    await file.truncate(end)
    await file.sync()
    return { type, width, height }
  } finally {
    await file.close()
  }
}

/** The boxes of the file itself. What comes after the last whole one is no box, and is cut off. */
async function topBoxes(file: FileHandle, size: number) {
  const boxes: Box[] = []
  let at = 0
  while (at + 8 <= size) {
    if (boxes.length >= MOST_BOXES) throw new UnreadableFilm()
    const head = await read(file, at, Math.min(longestHeader, size - at))
    const type = head.toString('latin1', 4, 8)
    if (at === 0 && type !== 'ftyp') throw new UnreadableFilm('Choose a film as MP4 or MOV.')
    if (type === 'moof') throw new UnreadableFilm(inPieces)
    const stated =
      head.length < longestHeader && head.readUInt32BE(0) === 1 ? null : sizeOf(head, 0, size - at)
    if (!stated || stated.size < stated.header || at + stated.size > size) {
      if (type === 'mdat' || type === 'moov') {
        throw new UnreadableFilm('This film is cut off. Export it again, then choose it.')
      }
      break
    }
    boxes.push({ type, at, body: at + stated.header, end: at + stated.size })
    at += stated.size
  }
  if (boxes.length === 0) throw new UnreadableFilm('Choose a film as MP4 or MOV.')
  return { type: await brandOf(file, boxes[0]!), boxes, end: boxes.at(-1)!.end }
}

async function brandOf(file: FileHandle, { body, end }: Box): Promise<CleanFilm['type']> {
  if (end - body < 4) throw new UnreadableFilm()
  const brand = (await read(file, body, 4)).toString('latin1')
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4'
}

function only(moovs: readonly Box[]): Box {
  const [moov, another] = moovs
  if (!moov || another) throw new UnreadableFilm()
  return moov
}

/** A sample elsewhere would be blanked with what it lies in. */
function assertWithin(used: readonly Range[], media: readonly Box[]): void {
  const isIn = ({ from, to }: Range): boolean =>
    to <= from || media.some(({ body, end }) => from >= body && to <= end)
  if (!used.every(isIn)) throw new UnreadableFilm()
}

async function blankBox(file: FileHandle, { at, body, end }: Box): Promise<void> {
  await write(file, at + 4, Buffer.from('free', 'latin1'))
  await zero(file, body, end)
}

/** What lies between the samples, nobody sees. */
async function blankUnused(file: FileHandle, { body, end }: Box, used: readonly Range[]): Promise<void> {
  let at = body
  for (const { from, to } of used) {
    if (to <= body || from >= end) continue
    if (from > at) await zero(file, at, from)
    at = Math.max(at, to)
  }
  await zero(file, at, end)
}

async function zero(file: FileHandle, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += BLOCK) await write(file, at, Buffer.alloc(Math.min(BLOCK, to - at)))
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done)
    if (bytesRead === 0) throw new UnreadableFilm()
    done += bytesRead
  }
  return bytes
}

async function write(file: FileHandle, at: number, bytes: Buffer): Promise<void> {
  let done = 0
  while (done < bytes.length)
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}
