import sharp from 'sharp'
import type { Box } from '../../media/box.ts'
import type { FakePictureReader } from '../../media/testing/fake-picture-reader.ts'
import { createFakePictureReader } from '../../media/testing/fake-picture-reader.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { addPicture } from '../add-picture.ts'
import { addVariant } from '../add-variant.ts'
import { showFaces } from '../pictures/show-faces.ts'
import { savePicture } from '../save-picture.ts'
import type { Drafted, Posting } from './posting.ts'

export const SIZE = { width: 384, height: 160 }
/** Where faces may stand, far enough apart that no cover of one reaches the next. */
export const PLACES: readonly Box[] = [48, 176, 304].map(left => ({
  x: left / SIZE.width,
  y: 64 / SIZE.height,
  width: 32 / SIZE.width,
  height: 32 / SIZE.height,
}))

export interface Faced extends Drafted {
  mediaId: string
  /** Of the same post, on the closed network. */
  dojoVariantId: string
  faceIds: string[]
}

/** A grey picture with a chequered square for a face at each of these places. */
export async function pictureWith(places: readonly number[], seed = 0): Promise<Buffer> {
  const { width, height } = SIZE
  const pixels = Buffer.alloc(width * height * 3, 120 + (seed % 16))
  for (const place of places) {
    for (let y = 64; y < 96; y += 1) {
      for (let x = 0; x < 32; x += 1) {
        const at = (y * width + 48 + place * 128 + x) * 3
        pixels.fill(isDark(x, y) ? 20 : 220, at, at + 3)
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

const isDark = (x: number, y: number) => (Math.floor(x / 4) + Math.floor(y / 4)) % 2 === 0

/** At which places a face is to be seen, by the pixels alone. Of a picture that is not cropped. */
export async function seenIn(bytes: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  return PLACES.flatMap((_, place) => {
    let likeness = 0
    for (let y = 64; y < 96; y += 1) {
      for (let x = 0; x < 32; x += 1) {
        const value = data[(y * info.width + 48 + place * 128 + x) * info.channels]!
        likeness += (value - 120) * (isDark(x, y) ? -1 : 1)
      }
    }
    return likeness / 1024 > 15 ? [place] : []
  })
}

/** What the tests of faces do again and again. The reader finds what stands in the pictures that are made here. */
export function facesFor(app: () => TestApp, posting: Posting) {
  const { as, draft, readAll } = posting
  const finds: { reader: FakePictureReader | null } = { reader: null }

  /** The app's reader from now on, which is told what it finds. */
  const reader = (): FakePictureReader => {
    finds.reader ??= createFakePictureReader()
    app().services.pictureReader = finds.reader
    return finds.reader
  }

  /** A post on two accounts with one picture, in which these places hold faces. */
  async function faced(places: readonly number[], seed = 0): Promise<Faced> {
    const { run, world } = app()
    const drafted = await draft()
    const { variantId: dojoVariantId } = await run(addVariant, as('teacher'), {
      postId: drafted.postId,
      accountId: world.dojoAccount.id,
    })
    const mediaId = await add(drafted.postId, places, seed)
    return { ...drafted, dojoVariantId, mediaId, faceIds: await facesOf(drafted.postId) }
  }

  async function add(postId: string, places: readonly number[], seed = 0): Promise<string> {
    const upload = { bytes: await pictureWith(places, seed), claimedType: 'image/png' }
    const faces = places.map(place => ({ box: PLACES[place]!, score: 0.9 }))
    reader().holdsElsewhere({ faces })
    const { id } = await app().run(addPicture, as('teacher'), { postId }, { upload })
    await readAll()
    await app().run(savePicture, as('teacher'), { id, altText: 'A grey hall.', peopleAnswer: 'unanswered' })
    return id
  }

  /** Of a post's first picture, from the left. */
  const facesOf = async (postId: string): Promise<string[]> => {
    const { pictures } = await app().run(showFaces, as('teacher'), { postId })
    return pictures[0]!.faces.map(({ id }) => id)
  }

  return { add, faced, facesOf, reader }
}
