/** What no film that leaves may hold. */
export const SECRETS = [
  '+52.5714-000.2336',
  'Mrs Holloway',
  'GPSTRACK',
  'TRAILER',
  'XMPDATA',
  'CamMaker',
] as const

const u32 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, at) => bytes.writeUInt32BE(number, at * 4))
  return bytes
}

export const box = (type: string, ...content: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(
    content.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

export interface FilmMade {
  bytes: Buffer
  /** The pictures and the sound, which stay as they are. */
  shown: readonly Buffer[]
}

export interface FilmOptions {
  brand?: string
  /** A film whose index lies at its end, as cameras write it. */
  indexLast?: boolean
  width?: number
  height?: number
  /** Bytes of each picture. */
  pictureBytes?: number
  more?: readonly Buffer[]
}

/** A small film as a telephone makes it, with all that it tells of its maker. Nobody could watch it. */
export function makeFilm(options: FilmOptions = {}): FilmMade {
  const {
    brand = 'isom',
    indexLast = false,
    width = 640,
    height = 360,
    pictureBytes = 40,
    more = [],
  } = options
  const pictures = [Buffer.alloc(pictureBytes, 0x41), Buffer.alloc(pictureBytes + 7, 0x42)]
  const sound = Buffer.alloc(32, 0x53)
  const places = Buffer.from('GPSTRACK +52.5714-000.2336')
  const ftyp = box('ftyp', brand, u32(512), 'isommp42')
  const free = box('free', 'CamMaker')
  const parts = [pictures[0]!, places, sound, pictures[1]!, Buffer.from('GPSTRACK')]
  const mdat = box('mdat', ...parts)
  const index = (media: number): Buffer => {
    const at = (part: number): number =>
      media + 8 + parts.slice(0, part).reduce((sum, { length }) => sum + length, 0)
    return box(
      'moov',
      box('mvhd', u32(0, 3_800_000_000, 3_800_000_000, 1000, 4000), Buffer.alloc(80)),
      track('vide', { width, height, sizes: pictures.map(({ length }) => length), starts: [at(0), at(3)] }),
      track('soun', { width: 0, height: 0, oneSize: 1, starts: [at(2)] }),
      track('meta', { width: 0, height: 0, sizes: [places.length], starts: [at(1)] }),
      box('udta', box('©xyz', u32(0x00_12_15_c7), '+52.5714-000.2336/'), box('©mak', 'CamMaker')),
      box('meta', u32(0), box('ilst', 'Mrs Holloway')),
      box('uuid', 'XMPDATA'),
    )
  }
  const size = index(0).length
  const mediaAt = ftyp.length + free.length + (indexLast ? 0 : size)
  const moov = index(mediaAt)
  const body = indexLast ? [mdat, moov] : [moov, mdat]
  const bytes = Buffer.concat([ftyp, free, ...body, box('uuid', 'XMPDATA'), ...more, Buffer.from('TRAILER')])
  return { bytes, shown: [...pictures, sound] }
}

interface TrackOptions {
  width: number
  height: number
  sizes?: readonly number[]
  oneSize?: number
  starts: readonly number[]
}

function track(handler: string, { width, height, sizes = [], oneSize = 0, starts }: TrackOptions): Buffer {
  const tkhd = box(
    'tkhd',
    u32(7, 3_800_000_000, 3_800_000_000, 1, 0, 4000),
    Buffer.alloc(16),
    matrix,
    u32(width << 16, height << 16),
  )
  const stsz = box('stsz', u32(0, oneSize, oneSize === 0 ? sizes.length : 8, ...(oneSize === 0 ? sizes : [])))
  const stbl = box(
    'stbl',
    box('stsd', u32(0, 1), box('avc1', Buffer.alloc(78))),
    box('stts', u32(0, 1, Math.max(sizes.length, 1), 1000)),
    stsz,
    box('stsc', u32(0, 1, 1, 1, 1)),
    box('stco', u32(0, starts.length, ...starts)),
  )
  const hdlr = box('hdlr', u32(0, 0), handler, u32(0, 0, 0), 'CamMaker handler\0')
  const dinf = box('dinf', box('dref', u32(0, 1), box('url ', u32(1))))
  const minf = box('minf', box('vmhd', u32(1, 0, 0)), dinf, stbl)
  const mdia = box('mdia', box('mdhd', u32(0, 3_800_000_000, 3_800_000_000, 1000, 4000, 0)), hdlr, minf)
  return box('trak', tkhd, mdia, box('udta', box('name', 'Mrs Holloway')))
}

/** As it was taken: neither turned nor scaled. */
const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
