import { z } from 'zod'
import { schoolTarget } from '../people/targets.ts'
import { londonDate } from '../platform/clock.ts'
import { anyOf } from '../platform/database/any-of.ts'
import { invalid } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { appendAnswers } from './append-answers.ts'
import { channelsOf } from './channels-of.ts'
import { ELEMENTS } from './tables.ts'

const MOST = 5000

export const withdrawPeople = operation({
  name: 'consent.withdraw-people',
  about: 'Takes every yes of many people of a school back at once, from a list that was looked at before.',
  permission: 'consent:record',
  input: z.strictObject({
    schoolId: z.uuid(),
    personIds: z
      .array(z.uuid())
      .min(1, 'Choose at least one person.')
      .max(MOST, `At most ${MOST} people at a time.`),
  }),
  output: z.object({ withdrawn: z.int() }),
  records: 'consent.withdrawn',
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id, personIds: [world.pupil.id] }),
  exampleAs: 'office',
  async run({ tx, actor, clock, record }, { schoolId, personIds }) {
    const now = clock.now()
    const people = [...new Set(personIds)]
    const known = await tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', anyOf(people))
      .where('school_id', '=', schoolId)
      .execute()
    if (known.length !== people.length) throw invalid('personIds', 'Choose people of this school.')
    const channels = await channelsOf(tx, schoolId)
    if (channels.length === 0) {
      throw invalid('schoolId', 'There is no channel yet. Nothing can be published.')
    }
    const about = channels.flatMap(channel => ELEMENTS.map(element => ({ channel, element })))
    await appendAnswers(
      tx,
      {
        trust_id: actor.trustId,
        giver_id: null,
        relation: 'guardian',
        source: 'staff-entry',
        wording: 'withdrawal from a list',
        from_date: londonDate(now),
        until_date: null,
        recorded_at: now,
      },
      people.flatMap(person_id =>
        about.map(one => ({ ...one, answer: 'withdrawn' as const, school_id: schoolId, person_id })),
      ),
    )
    // One for each, as of an import: an entry is found by its person, and erased for one person alone.
    for (const id of people) {
      record({
        kind: 'consent.withdrawn',
        subject: { kind: 'person', id },
        audience: audienceOf(schoolId),
        content: { about, relation: 'guardian', giverId: null, source: 'staff-entry' },
      })
    }
    return { withdrawn: people.length }
  },
})
