import { currentPack } from '../../governance/current-pack.ts'
import { coverPicture } from '../../media/cover.ts'
import type { Rendition } from '../../media/rendition.ts'
import { invalid } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { coversHash, coversOn } from './covers-hash.ts'
import type { KnownCover } from './known-pictures.ts'
import { longestSideOn } from './longest-side.ts'
import type { PostPictures } from './post-pictures.ts'
import { throwAwayJob } from './throw-away.ts'

/** A rendition that one variant needs, its bytes stored already; `stored: null` where the picture goes out as it is. */
export interface MadeRendition {
  mediaId: string
  variantId: string
  hash: Buffer
  stored: (Omit<Rendition, 'bytes' | 'type'> & { size: number; key: string; sha256: Buffer }) | null
  /** The file that it takes the place of. */
  instead: string | null
}

/**
 * Makes what is missing so that every variant of a post shows its pictures as these covers say, no larger than its
 * channel has them, and stores the bytes.
 * Nothing is locked and no row is written: that is `writeRenditions`, and who does not come to it calls `forget`.
 *
 * @param covers those of each picture, by its id.
 */
export async function makeRenditions(
  { tx, services, actor }: Pick<Context, 'tx' | 'services' | 'actor'>,
  { pictures, variants }: Pick<PostPictures, 'pictures' | 'variants'>,
  covers: ReadonlyMap<
    string,
    readonly Pick<KnownCover, 'variantId' | 'how' | 'x' | 'y' | 'width' | 'height'>[]
  >,
): Promise<MadeRendition[]> {
  const made: MadeRendition[] = []
  const pack = await currentPack(tx)
  try {
    for (const picture of pictures) {
      const drawn = new Map<string, Rendition>()
      for (const { id: variantId, channel } of variants) {
        const there = coversOn(covers.get(picture.id) ?? [], variantId)
        const had = picture.known.renditions.find(one => one.variantId === variantId)
        const hash = coversHash(there)
        const longestSide = longestSideOn(pack, channel)
        const isAsItIs = there.length === 0 && fits(picture, longestSide)
        if (isAsItIs ? !had : had?.coversHash.equals(hash) && fits(had, longestSide)) continue
        const needed = { mediaId: picture.id, variantId, hash, instead: had?.fileKey ?? null }
        if (isAsItIs) {
          made.push({ ...needed, stored: null })
          continue
        }
        const name = `${hash.toString('hex')}/${longestSide}`
        const rendition =
          drawn.get(name) ?? (await draw(await services.files.get(picture.fileKey), there, longestSide))
        drawn.set(name, rendition)
        const { bytes, width, height } = rendition
        const file = await services.files.put(actor.trustId, bytes)
        made.push({ ...needed, stored: { ...file, width, height, size: bytes.length } })
      }
    }
  } catch (error) {
    await forget({ services }, made)
    throw error
  }
  return made
}

const fits = ({ width, height }: { width: number; height: number }, longestSide: number) =>
  Math.max(width, height) <= longestSide

async function draw(
  bytes: Buffer,
  covers: Parameters<typeof coverPicture>[1],
  longestSide: number,
): Promise<Rendition> {
  try {
    return await coverPicture(bytes, covers, { longestSide })
  } catch (cause) {
    if (cause instanceof RangeError) throw invalid('box', 'Nothing of the picture would stay.')
    throw cause
  }
}

/** Throws away the bytes of renditions that no row will name. */
export async function forget(
  { services }: Pick<Context, 'services'>,
  made: readonly MadeRendition[],
): Promise<void> {
  for (const { stored } of made) if (stored) await services.files.remove(stored.key)
}

/** Writes the rows of what was made. The files that they take the place of go once this is committed. */
export async function writeRenditions(
  { tx, actor, enqueue }: Pick<Context, 'tx' | 'actor' | 'enqueue'>,
  schoolId: string | null,
  made: readonly MadeRendition[],
): Promise<void> {
  for (const { mediaId, variantId, hash, stored, instead } of made) {
    if (instead !== null) enqueue(throwAwayJob(instead))
    if (stored === null) {
      await tx
        .deleteFrom('rendition')
        .where('media_id', '=', mediaId)
        .where('variant_id', '=', variantId)
        .execute()
      continue
    }
    const { key, sha256, width, height, size } = stored
    const row = { covers_hash: hash, file_key: key, sha256, width, height, bytes: size }
    await tx
      .insertInto('rendition')
      .values({
        trust_id: actor.trustId,
        media_id: mediaId,
        variant_id: variantId,
        school_id: schoolId,
        ...row,
      })
      .onConflict(clash => clash.columns(['trust_id', 'media_id', 'variant_id']).doUpdateSet(row))
      .execute()
  }
}
