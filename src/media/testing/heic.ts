import { box, u16, u32 } from './boxes.ts'

/**
 * The one picture of HEVC that the tests have: 64 × 64 pixels, whose upper 48 rows are four quarters of ours (red, green,
 * blue, yellow). Nothing that npm ships writes HEVC, so it was made once, from those pixels, by Debian 12's
 * `heif-enc -q 60 quarters.png` (libheif 1.15.1 with x265 3.5); what stands here is its `hvcC` box and its one slice.
 * The file around them is written below.
 */
const HVCC = Buffer.from(
  [
    'AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAqQgEBA3AAAAMAkAAAAwAAAwAe',
    'oCCBBZbq5Ka5uBAQMCAAAAMAIAAAAwAhIgABAAZEAcFzwIk=',
  ].join(''),
  'base64',
)
const SLICE = Buffer.from(
  [
    'AAAArCgBrwngITip//It3/8THZe5lyeVp79Y//mGvvH8//jkbdH6Nrzf+HIf03v9+VxMLJ+Uf/xqsvsKoWWQnsDLAc78bxMgpLkh',
    'vS7gLmG97+YAENurRgmmUhlsGFMgB0nlqOJnWfADgsAyGGHlL94TJuv3NKJIvU0XS4jFHq3skWwctywzobuLtJGJRK1B84/PxzFE',
    '6cQ/TDzoHaX3THsj6tDsSevai7OqcJZJbN4=',
  ].join(''),
  'base64',
)

export interface HeicOptions {
  /** What the file says of its maker: Exif as of TIFF, XMP as XML, a profile, a second picture as a thumbnail. */
  exif?: Buffer
  xmp?: string
  profile?: Buffer
  thumbnail?: Buffer
  /** After the last box. */
  trailer?: Buffer
  /** Quarter turns against the clock, as a telephone held upright writes them. */
  turns?: number
  /** Shown as a grid of this picture; what it says of its size may be a lie. */
  grid?: { rows: number; columns: number; width: number; height: number }
  /** What the picture says of its own size. Default 64 × 64, which is true. */
  says?: { width: number; height: number }
}

interface Item {
  type: string
  /** Of a `mime` item. */
  mime?: string
  bytes: Buffer
  properties: number[]
  refers?: { how: string; to: number[] }
}

/** A HEIC file (ISO/IEC 23008-12) of the one picture, with whatever else is asked for. */
export function heic(options: HeicOptions = {}): Buffer {
  const { exif, xmp, profile, thumbnail, trailer, turns, grid, says = { width: 64, height: 64 } } = options
  const properties = [box('hvcC', HVCC), ispe(says.width, says.height)]
  const has = (property: Buffer): number => properties.push(property)
  const shown = [
    ...(profile ? [has(box('colr', 'prof', profile))] : []),
    ...(turns ? [has(box('irot', Buffer.from([turns])))] : []),
  ]
  const tile: Item = { type: 'hvc1', bytes: SLICE, properties: [1, 2, ...(grid ? [] : shown)] }
  const tiles = grid ? grid.rows * grid.columns : 1
  const items: Item[] = Array.from({ length: tiles }, () => tile)
  if (grid) {
    const { rows, columns, width, height } = grid
    const bytes = Buffer.concat([Buffer.from([0, 1, rows - 1, columns - 1]), u32(width, height)])
    const to = Array.from({ length: tiles }, (_, n) => n + 1)
    items.push({
      type: 'grid',
      bytes,
      properties: [has(ispe(width, height)), ...shown],
      refers: { how: 'dimg', to },
    })
  }
  const primary = items.length
  const about = { how: 'cdsc', to: [primary] }
  if (exif) {
    const bytes = Buffer.concat([u32(6), Buffer.from('Exif\0\0'), exif])
    items.push({ type: 'Exif', bytes, properties: [], refers: about })
  }
  if (xmp)
    items.push({
      type: 'mime',
      mime: 'application/rdf+xml',
      bytes: Buffer.from(xmp),
      properties: [],
      refers: about,
    })
  if (thumbnail)
    items.push({ type: 'jpeg', bytes: thumbnail, properties: [2], refers: { how: 'thmb', to: [primary] } })
  return written(items, properties, primary, trailer ?? Buffer.alloc(0))
}

const ispe = (width: number, height: number): Buffer => box('ispe', u32(0, width, height))

function written(
  items: readonly Item[],
  properties: readonly Buffer[],
  primary: number,
  trailer: Buffer,
): Buffer {
  const ftyp = box('ftyp', 'heic', u32(0), 'mif1heicmiaf')
  const meta = (first: number): Buffer => {
    let at = first
    const places = items.map(({ bytes }, n) => {
      const place = Buffer.concat([u16(n + 1, 0, 1), u32(at, bytes.length)])
      at += bytes.length
      return place
    })
    const entries = items.map(({ type, mime }, n) =>
      box('infe', u32(0x02000000), u16(n + 1, 0), type, Buffer.alloc(1), mime ? `${mime}\0` : ''),
    )
    const owns = items.map(({ properties: own }, n) =>
      Buffer.concat([u16(n + 1), Buffer.from([own.length, ...own])]),
    )
    const references = items.flatMap(({ refers }, n) =>
      refers ? [box(refers.how, u16(n + 1, refers.to.length, ...refers.to))] : [],
    )
    return box(
      'meta',
      u32(0),
      box('hdlr', u32(0, 0), 'pict', Buffer.alloc(13)),
      box('pitm', u32(0), u16(primary)),
      box('iloc', u32(0), u16(0x4400, items.length), ...places),
      box('iinf', u32(0), u16(items.length), ...entries),
      box('iprp', box('ipco', ...properties), box('ipma', u32(0, items.length), ...owns)),
      ...(references.length > 0 ? [box('iref', u32(0), ...references)] : []),
    )
  }
  const first = ftyp.length + meta(0).length + 8
  return Buffer.concat([ftyp, meta(first), box('mdat', ...items.map(({ bytes }) => bytes)), trailer])
}
