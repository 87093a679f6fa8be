import { randomUUID } from 'node:crypto'
import type { TestApp } from '../../testing/test-app.ts'
import { addVariant } from '../add-variant.ts'
import type { facesFor } from './faced.ts'
import type { DrawnPicture } from './picture-case.ts'
import type { Posting } from './posting.ts'

export interface CopiedFace {
  id: string
  picture: number
  place: number
}

export interface FacedCopy {
  postId: string
  variantId: string
  dojoVariantId: string
  mediaIds: string[]
  /** Picture by picture, and in each from the left. */
  faces: CopiedFace[]
}

interface Made {
  mediaId: string
  /** From the left. */
  faceIds: string[]
}

/** A row to copy, and what is other in its copy. */
interface Copy {
  source: string
  over: Record<string, string | number | Date | null>
}

/**
 * Posts with read pictures by the hundred: each picture is added and read once, by the operations, and its rows are
 * copied from then on. What is done to a copy is done by the operations again.
 */
export function facedCopies(
  app: () => TestApp,
  posting: Posting,
  { add, facesOf }: ReturnType<typeof facesFor>,
  pupils: readonly string[],
) {
  const made = new Map<string, Promise<Made>>()
  let base: Promise<Omit<FacedCopy, 'mediaIds' | 'faces'>> | null = null

  async function makeBase() {
    const { postId, variantId } = await posting.draft()
    const accountId = app().world.dojoAccount.id
    const added = await app().run(addVariant, posting.as('teacher'), { postId, accountId })
    return { postId, variantId, dojoVariantId: added.variantId }
  }

  function pictureOf(places: readonly number[], picture: number): Promise<Made> {
    const name = `${picture}:${places.join()}`
    const there = made.get(name)
    if (there) return there
    const making = posting.draft().then(async ({ postId }) => {
      const mediaId = await add(postId, places, picture)
      return { mediaId, faceIds: await facesOf(postId) }
    })
    made.set(name, making)
    return making
  }

  const copy = (table: string, copies: readonly Copy[], key = 'id') =>
    app().database.admin.query(
      `insert into ${table} select (jsonb_populate_record(it, asked.over)).* from ${table} it
        join jsonb_to_recordset($1::jsonb) as asked(source uuid, over jsonb) on it.${key} = asked.source`,
      [JSON.stringify(copies)],
    )

  /** A post on two accounts with these pictures, in which the first answers are given already. */
  return async function copyWith(pictures: readonly DrawnPicture[]): Promise<FacedCopy> {
    base ??= makeBase()
    const from = await base
    const [postId, variantId, dojoVariantId] = [randomUUID(), randomUUID(), randomUUID()]
    await copy('post', [{ source: from.postId, over: { id: postId } }])
    await copy('variant', [
      { source: from.variantId, over: { id: variantId, post_id: postId } },
      { source: from.dojoVariantId, over: { id: dojoVariantId, post_id: postId } },
    ])
    const media: Copy[] = []
    const readings: Copy[] = []
    const faces: Copy[] = []
    const copied: CopiedFace[] = []
    for (const [picture, { places, first }] of pictures.entries()) {
      const { mediaId, faceIds } = await pictureOf(places, picture)
      const id = randomUUID()
      media.push({ source: mediaId, over: { id, post_id: postId, position: picture } })
      readings.push({ source: mediaId, over: { media_id: id } })
      for (const [nth, place] of places.entries()) {
        const face = { id: randomUUID(), picture, place }
        copied.push(face)
        faces.push({ source: faceIds[nth]!, over: { id: face.id, media_id: id, ...answered(first[nth]!) } })
      }
    }
    await copy('media', media)
    await copy('media_reading', readings, 'media_id')
    await copy('media_face', faces)
    return {
      postId,
      variantId,
      dojoVariantId,
      mediaIds: media.map(({ over }) => String(over['id'])),
      faces: copied,
    }
  }

  function answered(pupil: number | null) {
    if (pupil === null) return {}
    const { personId } = posting.as('teacher')
    return {
      answer: 'person',
      person_id: pupils[pupil]!,
      answered_by: personId,
      answered_at: app().clock.now(),
    }
  }
}
