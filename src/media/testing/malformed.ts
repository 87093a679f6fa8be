import fc from 'fast-check'
import sharp from 'sharp'
import { pictureWith, pixels } from './carriers.ts'
import { heic } from './heic.ts'

/** What may have happened to a file, or been done to it; places are fractions of its length. */
type Harm =
  | { how: 'flip'; at: number; bit: number }
  | { how: 'cut'; at: number }
  | { how: 'splice'; from: number; length: number; to: number }
  | { how: 'lie'; at: number; value: number }
  | { how: 'other'; at: number; length: number; of: number }

const place = fc.double({ min: 0, max: 0.9999, noNaN: true })
/** Headers stand at the front, and most of what can be told wrongly stands there. */
const front = fc.oneof(
  place,
  place.map(at => at / 8),
)

const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({ how: fc.constant('flip' as const), at: front, bit: fc.nat(7) }),
  fc.record({ how: fc.constant('cut' as const), at: place }),
  fc.record({ how: fc.constant('splice' as const), from: place, length: place, to: front }),
  fc.record({
    how: fc.constant('lie' as const),
    at: front,
    value: fc.constantFrom(0, 1, 0x7f, 0xff, 0xffff, 0x10000, 0x7fffffff, 0xffffffff),
  }),
  fc.record({ how: fc.constant('other' as const), at: front, length: place, of: fc.nat(31) }),
)

function harmed(bytes: Buffer, harmOf: Harm, others: readonly Buffer[]): Buffer {
  if (bytes.length < 8) return bytes
  const at = (fraction: number): number => Math.floor(fraction * bytes.length)
  const withIn = (part: Buffer, to: number): Buffer =>
    Buffer.concat([bytes.subarray(0, at(to)), part, bytes.subarray(at(to))])
  const copy = Buffer.from(bytes)
  switch (harmOf.how) {
    case 'flip':
      copy[at(harmOf.at)]! ^= 1 << harmOf.bit
      return copy
    case 'lie':
      copy.writeUInt32BE(harmOf.value, Math.min(at(harmOf.at), copy.length - 4))
      return copy
    case 'cut':
      return copy.subarray(0, at(harmOf.at))
    case 'splice':
      return withIn(bytes.subarray(at(harmOf.from), at(harmOf.from) + at(harmOf.length)), harmOf.to)
    default: {
      const other = others[harmOf.of % others.length]!
      return withIn(other.subarray(0, Math.floor(harmOf.length * other.length)), harmOf.at)
    }
  }
}

/** So many files that were good ones, the same at each run of a seed. */
export async function malformedPictures(count: number, seed: number): Promise<Buffer[]> {
  const noise = Buffer.from(
    fc.sample(fc.uint8Array({ minLength: 64 * 64 * 3, maxLength: 64 * 64 * 3 }), { seed, numRuns: 1 })[0]!,
  )
  const grainy = { raw: { width: 64, height: 64, channels: 3 as const } }
  const plain = await Promise.all([
    pictureWith('jpeg', 'x'),
    sharp(noise, grainy).jpeg({ progressive: true }).toBuffer(),
    pictureWith('png', 'x'),
    sharp(noise, grainy).png({ palette: true }).toBuffer(),
    pixels().png({ adaptiveFiltering: true, progressive: true }).toBuffer(),
    pictureWith('webp', 'x'),
    sharp(noise, grainy).webp().toBuffer(),
    pictureWith('heic', 'x'),
    pixels().jpeg().toBuffer(),
  ])
  const tiled = heic({ grid: { rows: 2, columns: 2, width: 128, height: 100 }, turns: 1 })
  const good = [...plain, tiled, heic()]
  const cases = fc.sample(fc.tuple(fc.nat(good.length - 1), fc.array(harm, { minLength: 1, maxLength: 4 })), {
    seed,
    numRuns: count,
  })
  return cases.map(([of, harms]) => harms.reduce((bytes, one) => harmed(bytes, one, good), good[of]!))
}
