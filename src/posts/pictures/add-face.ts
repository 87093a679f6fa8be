import { z } from 'zod'
import type { Box } from '../../media/box.ts'
import { invalid } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { bumpVariants } from '../bump-variants.ts'
import { mediumOf } from '../medium-of.ts'
import { postTarget } from '../variant-target.ts'
import { boxInput } from './box-input.ts'

/** A day: no film that is taken in is longer. */
const moment = z.int().min(0).max(86_400_000)

const spanInput = z
  .strictObject({ fromMs: moment, toMs: moment })
  .refine(({ fromMs, toMs }) => toMs > fromMs, {
    path: ['toMs'],
    message: 'Choose an end that comes after the beginning.',
  })

export const addFace = operation({
  name: 'posts.add-face',
  about:
    'Marks a face that was missed in a picture or, with its time, in a film. It is answered for like any other.',
  permission: 'post:illustrate',
  input: z.strictObject({
    mediaId: z.uuid(),
    box: boxInput,
    /** Of a film: from when to when it is seen in that place. */
    span: spanInput.optional(),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'face.added',
  target: async (context, { mediaId }) => postTarget(context, await mediumOf(context, mediaId, 'either')),
  example: world => ({ mediaId: world.faces.mediaId, box: { x: 0.5, y: 0.1, width: 0.2, height: 0.3 } }),
  exampleAs: 'teacher',
  async run(context, { mediaId, box, span }) {
    const { tx, actor, clock, record } = context
    const picture = await mediumOf(context, mediaId, 'either')
    if ((picture.kind === 'film') !== (span !== undefined)) {
      throw invalid('span', 'Say from when to when a face is seen in a film; a picture has no time.')
    }
    await bumpVariants(context, picture.postId)
    const { id } = await tx
      .insertInto('media_face')
      .values({
        trust_id: actor.trustId,
        media_id: mediaId,
        school_id: picture.school_id,
        ...box,
        ...(span && timesOf(span, box)),
        found_by: 'person',
        score: null,
        created_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    record({
      kind: 'face.added',
      subject: { kind: 'media', id: mediaId },
      audience: audienceOf(picture.school_id),
      content: { postId: picture.postId, faceId: id },
    })
    return { id }
  },
})

/** It is where somebody drew it for all of its time. */
function timesOf({ fromMs, toMs }: z.output<typeof spanInput>, box: Box) {
  const seen = JSON.stringify([
    { atMs: fromMs, box },
    { atMs: toMs, box },
  ])
  return { from_ms: fromMs, to_ms: toMs, clearest_ms: fromMs, seen }
}
