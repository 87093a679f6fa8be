import { z } from 'zod'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { assertOfSchool } from '../people-in-media.ts'
import { postTarget } from '../variant-target.ts'
import { howOn, howToHide } from './box-input.ts'
import { changeCovers } from './change-covers.ts'
import { faceOf } from './face-of.ts'
import { mediaOf } from './post-pictures.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A draft of the teacher with a picture in which somebody marked a face by hand and covered a corner. */
    faces: { postId: string; variantId: string; mediaId: string; faceId: string; coverId: string }
  }
}

const reason = z.string().trim().max(500)

const answer = z.discriminatedUnion('answer', [
  z.strictObject({ id: z.uuid(), answer: z.literal('person'), personId: z.uuid() }),
  z.strictObject({
    id: z.uuid(),
    answer: z.literal('visitor'),
    reason: reason.min(3, 'Write who gave permission, and how.'),
  }),
  z.strictObject({
    id: z.uuid(),
    answer: z.literal('unrecognisable'),
    reason: reason.min(3, 'Write why: turned away, far, blurred.'),
  }),
  z.strictObject({ id: z.uuid(), answer: z.literal('covered'), how: howToHide }),
  z.strictObject({ id: z.uuid(), answer: z.literal('unanswered') }),
])
type Answer = z.output<typeof answer>

export const answerFace = operation({
  name: 'posts.answer-face',
  about:
    'Says whose face it is (of the register, or a visitor with permission), why nobody can be recognised by it, or has it covered everywhere.',
  permission: 'post:illustrate',
  input: answer,
  output: z.object({ id: z.uuid() }),
  records: 'face.answered',
  target: async (context, { id }) => postTarget(context, await faceOf(context, id)),
  example: world => ({
    id: world.faces.faceId,
    answer: 'unrecognisable' as const,
    reason: 'Turned away from the camera.',
  }),
  exampleAs: 'teacher',
  async run(context, input) {
    const { mediaId, postId, schoolId, answer: before, kind, ...box } = await faceOf(context, input.id)
    if (input.answer === 'person') await assertOfSchool(context, [input.personId], schoolId)
    const { x, y, width, height } = box
    await changeCovers(
      context,
      postId,
      post => ({
        // The cover that an earlier answer made goes with it; one that somebody drew stays.
        remove:
          before === 'covered'
            ? mediaOf(post).flatMap(({ known }) =>
                known.covers
                  .filter(one => one.faceId === input.id && one.variantId === null)
                  .map(({ id }) => id),
              )
            : [],
        add:
          input.answer === 'covered'
            ? [
                {
                  mediaId,
                  variantId: null,
                  faceId: input.id,
                  x,
                  y,
                  width,
                  height,
                  how: howOn(kind, input.how),
                },
              ]
            : [],
      }),
      () => writeAnswer(context, mediaId, input),
    )
    context.record({
      kind: 'face.answered',
      subject: { kind: 'media', id: mediaId },
      audience: audienceOf(schoolId),
      content: {
        postId,
        faceId: input.id,
        answer: input.answer,
        person: input.answer === 'person' ? input.personId : null,
      },
    })
    return { id: input.id }
  },
})

async function writeAnswer({ tx, actor, clock }: Context, mediaId: string, input: Answer): Promise<void> {
  const isAnswered = input.answer !== 'unanswered'
  await tx
    .updateTable('media_face')
    .set({
      answer: input.answer,
      person_id: input.answer === 'person' ? input.personId : null,
      reason: 'reason' in input ? input.reason : null,
      answered_by: isAnswered ? personOf(actor).personId : null,
      answered_at: isAnswered ? clock.now() : null,
    })
    .where('id', '=', input.id)
    .execute()
  if (input.answer !== 'person' && input.answer !== 'visitor') return
  // "Nobody can be recognised" was said before this face was somebody's.
  await tx
    .updateTable('media')
    .set({ people_answer: 'unanswered' })
    .where('id', '=', mediaId)
    .where('people_answer', '=', 'nobody')
    .execute()
}
