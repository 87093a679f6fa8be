import type { FakePictureReader } from '../../media/testing/fake-picture-reader.ts'
import { createFakePictureReader } from '../../media/testing/fake-picture-reader.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { addPicture } from '../add-picture.ts'
import { addVariant } from '../add-variant.ts'
import { showFaces } from '../pictures/show-faces.ts'
import { savePicture } from '../save-picture.ts'
import { pictureWith, PLACES } from './drawn-faces.ts'
import type { Drafted, Posting } from './posting.ts'

export interface Faced extends Drafted {
  mediaId: string
  /** Of the same post, on the closed network. */
  dojoVariantId: string
  faceIds: string[]
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
  async function faced(places: readonly number[]): Promise<Faced> {
    const { run, world } = app()
    const drafted = await draft()
    const { variantId: dojoVariantId } = await run(addVariant, as('teacher'), {
      postId: drafted.postId,
      accountId: world.dojoAccount.id,
    })
    const mediaId = await add(drafted.postId, places)
    return { ...drafted, dojoVariantId, mediaId, faceIds: await facesOf(drafted.postId) }
  }

  async function add(postId: string, places: readonly number[], picture = 0): Promise<string> {
    const upload = { bytes: await pictureWith(places, picture), claimedType: 'image/png' }
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
