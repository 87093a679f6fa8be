import type { Box } from './box.ts'
import { UnreadableFilm } from './box.ts'

/** A part of the file, end exclusive. */
export interface Range {
  from: number
  to: number
}

/** The tables of a track that say where its samples lie (ISO/IEC 14496-12, 8.7). */
export interface SampleTables {
  /** Bytes of each sample, or one size for all. */
  sizes: Box | undefined
  /** How many samples lie in each chunk. */
  chunks: Box | undefined
  /** Where each chunk begins: `stco` in 32 bits, `co64` in 64. */
  offsets: Box | undefined
}

/** Where the chunks of a track begin. */
export function chunkStarts(moov: Buffer, { offsets }: SampleTables): number[] {
  if (!offsets) return []
  const wide = offsets.type === 'co64'
  const { count, placeOf } = tableOf(moov, offsets, 4, wide ? 8 : 4)
  return Array.from({ length: count }, (_, n) => {
    const start = wide ? moov.readBigUInt64BE(placeOf(n)) : BigInt(moov.readUInt32BE(placeOf(n)))
    if (start > BigInt(Number.MAX_SAFE_INTEGER)) throw new UnreadableFilm()
    return Number(start)
  })
}

/**
 * What a track uses of the file, chunk by chunk. `nextStart` tells where the next chunk of any track begins: sound
 * without compression may state one byte a sample and mean more, so its chunks go up to there.
 * @throws UnreadableFilm for tables that contradict one another.
 */
export function sampleRanges(
  moov: Buffer,
  tables: SampleTables,
  nextStart: (after: number) => number,
): Range[] {
  const starts = chunkStarts(moov, tables)
  if (starts.length === 0) return []
  const sizeOf = sampleSizes(moov, tables.sizes)
  if (!sizeOf) return starts.map(from => ({ from, to: nextStart(from) }))
  const samplesIn = chunkCounts(moov, tables.chunks)
  let sample = 0
  return starts.map((from, chunk) => {
    let to = from
    for (const last = sample + samplesIn(chunk); sample < last; sample += 1) to += sizeOf(sample)
    return { from, to }
  })
}

/** Null: the table states one size for all samples. */
function sampleSizes(moov: Buffer, box: Box | undefined): ((sample: number) => number) | null {
  if (!box || box.end - box.body < 12) throw new UnreadableFilm()
  if (moov.readUInt32BE(box.body + 4) !== 0) return null
  const { count, placeOf } = tableOf(moov, box, 8, 4)
  return sample => {
    if (sample >= count) throw new UnreadableFilm()
    return moov.readUInt32BE(placeOf(sample))
  }
}

/** Asked chunk by chunk from the first one, which counts 0 here and 1 in the table. */
function chunkCounts(moov: Buffer, box: Box | undefined): (chunk: number) => number {
  if (!box) throw new UnreadableFilm()
  const { count, placeOf } = tableOf(moov, box, 4, 12)
  if (count === 0) throw new UnreadableFilm()
  let entry = 0
  return chunk => {
    while (entry + 1 < count && moov.readUInt32BE(placeOf(entry + 1)) - 1 <= chunk) entry += 1
    return moov.readUInt32BE(placeOf(entry) + 4)
  }
}

interface Table {
  count: number
  placeOf(n: number): number
}

/** The number of a table's entries stands at `countAt` in its content, and they follow it. */
function tableOf(moov: Buffer, { body, end }: Box, countAt: number, each: number): Table {
  if (end - body < countAt + 4) throw new UnreadableFilm()
  const count = moov.readUInt32BE(body + countAt)
  const first = body + countAt + 4
  if (count * each > end - first) throw new UnreadableFilm()
  return { count, placeOf: n => first + n * each }
}
