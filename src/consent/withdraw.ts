import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { invalid } from '../platform/errors.ts'
import { personTarget } from '../people/targets.ts'
import { asked, giver, giverOf } from './answer-input.ts'
import { appendAnswers } from './append-answers.ts'
import { channelsOf } from './channels-of.ts'
import { ELEMENTS } from './tables.ts'

export const withdraw = operation({
  name: 'consent.withdraw',
  about: 'Takes a yes back, at once: for everything, or for what is named. Posts that rest on it come down.',
  permission: 'consent:withdraw',
  input: z.strictObject({
    personId: z.uuid(),
    ...giver,
    about: z.union(
      [z.literal('everything'), z.array(asked).min(1).max(100)],
      'Write everything, or a list of channel and element.',
    ),
  }),
  output: z.object({ personId: z.uuid(), withdrawn: z.array(asked) }),
  records: 'consent.withdrawn',
  target: (context, { personId }) => personTarget(context, personId),
  example: world => ({
    personId: world.pupil.id,
    relation: 'guardian' as const,
    giverId: world.parent.id,
    about: [{ channel: 'facebook', element: 'photo' as const }],
  }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, input) {
    const { personId, relation } = input
    const now = clock.now()
    const giverId = await giverOf(tx, input)
    const { school_id: schoolId } = await tx
      .selectFrom('person')
      .select('school_id')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const about = input.about === 'everything' ? await everything() : input.about
    await appendAnswers(
      tx,
      {
        trust_id: actor.trustId,
        giver_id: giverId,
        relation,
        source: 'staff-entry',
        wording: 'withdrawal',
        from_date: londonDate(now),
        until_date: null,
        recorded_at: now,
      },
      about.map(one => ({ ...one, answer: 'withdrawn', school_id: schoolId, person_id: personId })),
    )
    record({
      kind: 'consent.withdrawn',
      subject: { kind: 'person', id: personId },
      audience: audienceOf(schoolId),
      content: { about, relation, giverId, source: 'staff-entry' },
    })
    return { personId, withdrawn: about }

    /** Every channel that is asked about, answered or not: "nowhere" also means where nobody asked yet. */
    async function everything() {
      const channels = await channelsOf(tx, schoolId)
      if (channels.length === 0) throw invalid('about', 'There is no channel yet. Nothing can be published.')
      return channels.flatMap(channel => ELEMENTS.map(element => ({ channel, element })))
    }
  },
})
