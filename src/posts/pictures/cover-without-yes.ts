import { z } from 'zod'
import { consentsOf } from '../../consent/consents-of.ts'
import { isHidden } from '../../media/hidden.ts'
import { londonDate } from '../../platform/clock.ts'
import { notFound } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { postTarget } from '../variant-target.ts'
import { howOn, howToHide } from './box-input.ts'
import type { NewCover } from './change-covers.ts'
import { changeCovers } from './change-covers.ts'
import { coversOn } from './covers-hash.ts'
import type { PostPictures } from './post-pictures.ts'
import { mediaOf } from './post-pictures.ts'

export const coverWithoutYes = operation({
  name: 'posts.cover-without-yes',
  about:
    'Covers everybody in a post’s pictures or film who has no yes for that channel, on one account or on each by its own channel; a face that nobody answered for has none.',
  permission: 'post:illustrate',
  input: z.strictObject({
    postId: z.uuid(),
    /** Null: each account of the post, by the yeses for its own channel. */
    variantId: z.uuid().nullable(),
    how: howToHide,
  }),
  output: z.object({ covered: z.int() }),
  records: 'picture.covered',
  target: postTarget,
  example: world => ({ postId: world.faces.postId, variantId: world.faces.variantId, how: 'blur' as const }),
  exampleAs: 'teacher',
  async run(context, { postId, variantId, how }) {
    let add: NewCover[] = []
    let schoolId: string | null = null
    await changeCovers(context, postId, async post => {
      const variants = post.variants.filter(({ id }) => variantId === null || id === variantId)
      if (variants.length === 0) throw notFound('post')
      schoolId = post.schoolId
      add = await facesWithoutYes(context, { ...post, variants }, how)
      return { add, remove: [] }
    })
    context.record({
      kind: 'picture.covered',
      subject: { kind: 'post', id: postId },
      audience: audienceOf(schoolId),
      content: { postId, variantId, faces: add.map(({ faceId }) => faceId), how, withoutYes: true },
    })
    return { covered: add.length }
  },
})

/** By the register of this very moment, for each account by its channel; what is hidden there already is left alone. */
export async function facesWithoutYes(
  { tx, clock }: Context,
  post: PostPictures,
  how: NewCover['how'],
): Promise<NewCover[]> {
  const { variants, film } = post
  const media = mediaOf(post)
  const people = media.flatMap(({ known }) => known.faces.flatMap(({ personId }) => personId ?? []))
  const covers: NewCover[] = []
  for (const { id: variantId, channel } of variants) {
    const consent = await consentsOf(tx, [...new Set(people)], channel, londonDate(clock.now()))
    for (const { id: mediaId, known } of media) {
      const isFilm = mediaId === film?.id
      const there = coversOn(known.covers, variantId)
      for (const { id: faceId, answer, personId, x, y, width, height } of known.faces) {
        const box = { x, y, width, height }
        const mayBeSeen =
          answer === 'visitor' ||
          answer === 'unrecognisable' ||
          (personId !== null && consent(personId, 'photo') === 'given')
        const isCovered = isFilm ? there.some(one => one.faceId === faceId) : isHidden(box, there)
        if (mayBeSeen || isCovered) continue
        covers.push({ mediaId, variantId, faceId, ...box, how: howOn(isFilm ? 'film' : 'picture', how) })
      }
    }
  }
  return covers
}
