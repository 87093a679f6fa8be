import type { Box } from './box.ts'
import { blank, boxesIn, inPieces, UnreadableFilm } from './box.ts'
import type { Range, SampleTables } from './sample-ranges.ts'
import { chunkStarts, sampleRanges } from './sample-ranges.ts'

/** What a film is, and which parts of the file its pictures and sound are. */
export interface Seen {
  width: number
  height: number
  /** Sorted by where they begin; they may overlap. */
  used: readonly Range[]
}

/**
 * What is kept, by what contains it. Everything else becomes `free`: place, device, owner, remarks and thumbnails lie
 * in `udta`, `meta` and `uuid`, in boxes of one maker or in none that anybody has written down.
 */
const kept: Readonly<Record<string, readonly string[]>> = {
  moov: ['mvhd', 'trak'],
  trak: ['tkhd', 'tapt', 'edts', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'elng', 'minf'],
  minf: ['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: [
    'stsd',
    'stts',
    'ctts',
    'cslg',
    'stss',
    'stps',
    'stsz',
    'stsc',
    'stco',
    'co64',
    'sdtp',
    'sbgp',
    'sgpd',
  ],
}

/** Where the two times stand in the content, and how long they are, in version 0 and in version 1. */
const withTimes = ['mvhd', 'tkhd', 'mdhd']

/**
 * Cleans the index of a film in place; its length stays, so that nothing it points to moves. `endOfMedia` tells where
 * a chunk that begins at an offset of the file ends at the latest.
 * @throws UnreadableFilm
 */
export function cleanMoov(moov: Buffer, box: Box, endOfMedia: (at: number) => number): Seen {
  const tracks = boxesIn(moov, box.body, box.end)
    .filter(({ type }) => type === 'trak')
    .map(trak => readTrack(moov, trak))
  const starts = tracks.flatMap(({ tables }) => chunkStarts(moov, tables)).toSorted((a, b) => a - b)
  const nextStart = (after: number): number => Math.min(firstBeyond(starts, after), endOfMedia(after))
  const shown = tracks.filter(({ shows }) => shows)
  const used = shown.flatMap(({ tables }) => sampleRanges(moov, tables, nextStart))
  const picture = shown.find(({ handler }) => handler === 'vide')
  if (!picture) throw new UnreadableFilm('There are no moving pictures in this file. Choose a film.')
  if (!picture.tables.offsets) throw new UnreadableFilm(inPieces)
  // Other tracks are places, speeds, heartbeats, times and subtitles: nobody sees them, and anybody can read them.
  for (const { trak, shows } of tracks) if (!shows) blank(moov, trak)
  clean(moov, box)
  return { ...picture.shape, used: used.toSorted((a, b) => a.from - b.from) }
}

interface Track {
  trak: Box
  handler: string
  shows: boolean
  tables: SampleTables
  shape: { width: number; height: number }
}

function readTrack(moov: Buffer, trak: Box): Track {
  const find = (within: Box | undefined, type: string): Box | undefined =>
    within && boxesIn(moov, within.body, within.end).find(one => one.type === type)
  const mdia = find(trak, 'mdia')
  const hdlr = find(mdia, 'hdlr')
  const minf = find(mdia, 'minf')
  const stbl = find(minf, 'stbl')
  const handler =
    hdlr && hdlr.end - hdlr.body >= 12 ? moov.toString('latin1', hdlr.body + 8, hdlr.body + 12) : ''
  const shows = handler === 'vide' || handler === 'soun'
  if (shows) assertOwnMedia(moov, find(find(minf, 'dinf'), 'dref'))
  const tables = {
    sizes: find(stbl, 'stsz'),
    chunks: find(stbl, 'stsc'),
    offsets: find(stbl, 'stco') ?? find(stbl, 'co64'),
  }
  return { trak, handler, shows, tables, shape: shapeOf(moov, find(trak, 'tkhd')) }
}

/** Pictures that lie in another file are not there, and its address would tell of somebody's computer. */
function assertOwnMedia(moov: Buffer, dref: Box | undefined): void {
  if (!dref || dref.end - dref.body < 8) throw new UnreadableFilm()
  for (const { body, end } of boxesIn(moov, dref.body + 8, dref.end)) {
    const inThisFile = end - body >= 4 && (moov.readUInt32BE(body) & 1) === 1
    if (!inThisFile)
      throw new UnreadableFilm('Part of this film lies in another file. Export it as MP4 first.')
  }
}

/** Width and height as shown: numbers of 16.16 bits at the end, and a matrix before them that may turn it. */
function shapeOf(moov: Buffer, tkhd: Box | undefined): { width: number; height: number } {
  if (!tkhd || tkhd.end - tkhd.body < 84) throw new UnreadableFilm()
  const [width, height] = [moov.readUInt32BE(tkhd.end - 8) >>> 16, moov.readUInt32BE(tkhd.end - 4) >>> 16]
  const turned = moov.readInt32BE(tkhd.end - 44) === 0
  return turned ? { width: height, height: width } : { width, height }
}

function clean(moov: Buffer, within: Box): void {
  for (const box of boxesIn(moov, within.body, within.end)) {
    if (!kept[within.type]!.includes(box.type)) blank(moov, box)
    else if (Object.hasOwn(kept, box.type)) clean(moov, box)
    else if (withTimes.includes(box.type)) forgetTimes(moov, box)
    // A handler's name tells which camera or program it was.
    else if (box.type === 'hdlr') moov.fill(0, Math.min(box.body + 24, box.end), box.end)
    // An entry that says "in this file" needs no address.
    else if (box.type === 'dref')
      for (const one of boxesIn(moov, box.body + 8, box.end)) moov.fill(0, one.body + 4, one.end)
  }
}

function forgetTimes(moov: Buffer, { body, end }: Box): void {
  const long = end > body && moov[body] === 1
  moov.fill(0, Math.min(body + 4, end), Math.min(body + (long ? 20 : 12), end))
}

/** The first of the sorted numbers that is larger; `Infinity` where none is. */
function firstBeyond(sorted: readonly number[], after: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! > after) high = middle
    else low = middle + 1
  }
  return sorted[low] ?? Infinity
}
