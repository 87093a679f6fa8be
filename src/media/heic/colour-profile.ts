/** No profile of a camera is near it. */
const LARGEST = 1024 * 1024

interface Part {
  from: number
  to: number
}

/**
 * The ICC profile of a HEIC file (ISO/IEC 14496-12, 12.1.5: `meta/iprp/ipco/colr` of type `prof`), the first one where
 * there are several: a telephone's tiles share it. Null where there is none, or where the boxes make no sense.
 */
export function colourProfileOf(bytes: Buffer): Buffer | null {
  // `meta` begins with a version and flags.
  const meta = boxIn(bytes, { from: 0, to: bytes.length }, 'meta')
  const iprp = meta && boxIn(bytes, { from: meta.from + 4, to: meta.to }, 'iprp')
  const ipco = iprp && boxIn(bytes, iprp, 'ipco')
  const colr = ipco && boxIn(bytes, ipco, 'colr', at => isProfile(bytes, at))
  if (!colr || colr.to - colr.from > LARGEST) return null
  return bytes.subarray(colr.from + 4, colr.to)
}

const isProfile = (bytes: Buffer, at: number): boolean =>
  ['prof', 'rICC'].includes(bytes.toString('latin1', at, at + 4))

function boxIn(
  bytes: Buffer,
  { from, to }: Part,
  type: string,
  isMeant: (at: number) => boolean = () => true,
): Part | null {
  for (let at = from; at + 8 <= to;) {
    const size = bytes.readUInt32BE(at)
    if (size < 8 || at + size > to) return null
    if (bytes.toString('latin1', at + 4, at + 8) === type && isMeant(at + 8))
      return { from: at + 8, to: at + size }
    at += size
  }
  return null
}
