import { z } from 'zod'
import { conflict, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { mailFamily } from './mail-family.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A parent complains about a picture. */
    pictureComplaint: { id: string }
  }
}

const target = async ({ tx }: Pick<Context, 'tx'>, { id }: { id: string }) => {
  const complaint = await tx
    .selectFrom('picture_complaint')
    .select('school_id as schoolId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!complaint) throw notFound('complaint')
  return complaint
}

export const acknowledgeComplaint = operation({
  name: 'consent.acknowledge-complaint',
  about: 'Says that a complaint about a picture has arrived, as the law wants within 30 days.',
  permission: 'picture-complaint:handle',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'picture-complaint.acknowledged',
  target,
  example: world => world.pictureComplaint,
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { id }) {
    const done = await tx
      .updateTable('picture_complaint')
      .set({ acknowledged_at: clock.now(), acknowledged_by: personOf(actor).personId })
      .where('id', '=', id)
      .where('acknowledged_at', 'is', null)
      .returning(['school_id as schoolId', 'pupil_id as pupilId'])
      .executeTakeFirst()
    if (!done) throw conflict('Somebody said so already. Nothing was changed.')
    record({
      kind: 'picture-complaint.acknowledged',
      subject: { kind: 'person', id: done.pupilId },
      audience: audienceOf(done.schoolId),
      content: { complaintId: id },
    })
    return { id }
  },
})

export const answerComplaint = operation({
  name: 'consent.answer-complaint',
  about: 'Tells a family what came of its complaint about a picture. They read it on their own page.',
  permission: 'picture-complaint:handle',
  input: z.strictObject({
    id: z.uuid(),
    answer: z
      .string()
      .trim()
      .min(1, 'Write what was done. The family reads it.')
      .max(3000, 'Write at most 3,000 letters.'),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'picture-complaint.answered',
  target,
  example: world => ({ ...world.pictureComplaint, answer: 'The picture came down on 24 November.' }),
  exampleAs: 'headteacher',
  async run(context, { id, answer }) {
    const { tx, actor, clock, record } = context
    const now = clock.now()
    const { personId } = personOf(actor)
    const done = await tx
      .updateTable('picture_complaint')
      .set(eb => ({
        answer,
        answered_at: now,
        answered_by: personId,
        // An answer says too that it arrived.
        acknowledged_at: eb.fn.coalesce('acknowledged_at', eb.val(now)),
        acknowledged_by: eb.fn.coalesce('acknowledged_by', eb.val(personId)),
      }))
      .where('id', '=', id)
      .where('answered_at', 'is', null)
      .returning(['school_id', 'pupil_id as pupilId', 'ask_id'])
      .executeTakeFirst()
    if (!done) throw conflict('It was answered already. The family has read that answer.')
    await mailFamily(context, { id: done.ask_id, school_id: done.school_id }, 'complaint-answered')
    record({
      kind: 'picture-complaint.answered',
      subject: { kind: 'person', id: done.pupilId },
      audience: audienceOf(done.school_id),
      content: { complaintId: id, answer },
    })
    return { id }
  },
})
