import { u16, u32 } from './boxes.ts'

type Entry = [tag: number, type: number, count: number, value: Buffer]

const ascii = (tag: number, text: string): Entry => [
  tag,
  2,
  text.length + 1,
  Buffer.from(`${text}\0`, 'latin1'),
]
const bytesOf = (tag: number, value: Buffer): Entry => [tag, 7, value.length, value]
const long = (tag: number, value: number): Entry => [tag, 4, 1, u32(value)]
const rationals = (tag: number, ...values: number[]): Entry => [tag, 5, values.length / 2, u32(...values)]

/**
 * Exif (CIPA DC-008) as a telephone writes it, with `marker` wherever words may stand: maker, author, description, what
 * the maker notes, a remark, the place, and a thumbnail that has a remark of its own.
 */
export function exif(marker: string, orientation = 1): Buffer {
  const thumbnail = Buffer.concat([
    Buffer.from('ffd8fffe', 'hex'),
    u16(marker.length + 2),
    Buffer.from(`${marker}\xff\xd9`, 'latin1'),
  ])
  const first = (exifAt: number, gpsAt: number): Entry[] => [
    ascii(0x010e, `${marker} at the gate`),
    ascii(0x010f, marker),
    [0x0112, 3, 1, Buffer.concat([u16(orientation), u16(0)])],
    ascii(0x013b, `by ${marker}`),
    long(0x8769, exifAt),
    long(0x8825, gpsAt),
  ]
  const inner: Entry[] = [
    ascii(0x9003, '2026:11:24 10:31:00'),
    bytesOf(0x927c, Buffer.from(`Apple iOS\0${marker}`)),
    bytesOf(0x9286, Buffer.from(`ASCII\0\0\0${marker}`)),
  ]
  const place: Entry[] = [
    ascii(0x0001, 'N'),
    rationals(0x0002, 52, 1, 34, 1, 17, 1),
    ascii(0x0003, 'W'),
    rationals(0x0004, 0, 1, 14, 1, 1, 1),
    bytesOf(0x001b, Buffer.from(`ASCII\0\0\0${marker}`)),
  ]
  const second = (at: number): Entry[] => [long(0x0201, at), long(0x0202, thumbnail.length)]
  const firstAt = 8
  const innerAt = firstAt + sizeOf(first(0, 0))
  const placeAt = innerAt + sizeOf(inner)
  const secondAt = placeAt + sizeOf(place)
  return Buffer.concat([
    Buffer.from('MM\0*'),
    u32(firstAt),
    directory(first(innerAt, placeAt), firstAt, secondAt),
    directory(inner, innerAt, 0),
    directory(place, placeAt, 0),
    directory(second(secondAt + sizeOf(second(0))), secondAt, 0),
    thumbnail,
  ])
}

const sizeOf = (entries: readonly Entry[]): number => directory(entries, 0, 0).length

/** A directory of TIFF at a place of the file: what is longer than four bytes follows it. */
function directory(entries: readonly Entry[], at: number, next: number): Buffer {
  let free = at + 2 + entries.length * 12 + 4
  const behind: Buffer[] = []
  const rows = entries.map(([tag, type, count, value]) => {
    const short = Buffer.concat([value, Buffer.alloc(4)]).subarray(0, 4)
    const row = Buffer.concat([u16(tag, type), u32(count), value.length > 4 ? u32(free) : short])
    if (value.length > 4) {
      behind.push(value)
      free += value.length
    }
    return row
  })
  return Buffer.concat([u16(entries.length), ...rows, u32(next), ...behind])
}
