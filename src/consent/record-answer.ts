import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { invalid } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { personTarget } from '../people/targets.ts'
import { asked, giver, giverOf } from './answer-input.ts'
import { appendAnswers } from './append-answers.ts'

export const recordAnswer = operation({
  name: 'consent.record-answer',
  about: 'Writes down what somebody answered on paper or by telephone, for several channels at once.',
  permission: 'consent:record',
  input: z.strictObject({
    personId: z.uuid(),
    ...giver,
    answers: z
      .array(asked.extend({ answer: z.enum(['given', 'refused'], 'Write given or refused.') }))
      .min(1, 'Write down at least one answer.')
      .max(100),
    /** Which form or question was answered, with its version. */
    wording: z.string().trim().min(1, 'Say which form was answered.').max(120),
    /** The day of the answer; today without it. */
    from: z.iso.date('Write the day as 2026-09-01.').optional(),
    /** Last day of a yes, inclusive. */
    until: z.iso.date('Write the last day as 2027-08-31.').nullable().default(null),
  }),
  output: z.object({ personId: z.uuid(), given: z.int(), refused: z.int() }),
  records: ['consent.given', 'consent.refused'],
  target: (context, { personId }) => personTarget(context, personId),
  example: world => ({
    personId: world.pupil.id,
    relation: 'guardian' as const,
    giverId: world.parent.id,
    wording: 'Photo and name form, September 2026',
    answers: [
      { channel: 'facebook', element: 'photo' as const, answer: 'given' as const },
      { channel: 'facebook', element: 'name' as const, answer: 'refused' as const },
    ],
  }),
  exampleAs: 'office',
  async run({ tx, actor, clock, record }, input) {
    const { personId, relation, wording, until, answers } = input
    const now = clock.now()
    const from = input.from ?? londonDate(now)
    if (from > londonDate(now)) throw invalid('from', 'Choose today or an earlier day.')
    if (until !== null && until < from) throw invalid('until', 'Choose a last day after the answer.')
    const keys = answers.map(({ channel, element }) => `${channel}/${element}`)
    if (new Set(keys).size < keys.length) throw invalid('answers', 'Answer each question once.')
    const giverId = await giverOf(tx, input)
    const { school_id: schoolId } = await tx
      .selectFrom('person')
      .select('school_id')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    await appendAnswers(
      tx,
      {
        trust_id: actor.trustId,
        giver_id: giverId,
        relation,
        source: 'staff-entry',
        wording,
        from_date: from,
        until_date: until,
        recorded_at: now,
      },
      answers.map(answer => ({ ...answer, school_id: schoolId, person_id: personId })),
    )
    const count = { given: 0, refused: 0 }
    for (const said of ['given', 'refused'] as const) {
      const about = answers
        .filter(({ answer }) => answer === said)
        .map(({ channel, element }) => ({ channel, element }))
      count[said] = about.length
      if (about.length === 0) continue
      record({
        kind: `consent.${said}`,
        subject: { kind: 'person', id: personId },
        audience: audienceOf(schoolId),
        content: { about, relation, giverId, wording, from, until, source: 'staff-entry' },
      })
    }
    return { personId, ...count }
  },
})
