import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { personTarget } from '../people/targets.ts'
import { answersOf } from './answers-of.ts'
import { channelsOf } from './channels-of.ts'
import { stateOf } from './consents-of.ts'
import { ANSWERS, ELEMENTS, RELATIONS, STATES } from './tables.ts'

/** The latest answers that one look shows; all of them count. */
const MOST = 200

declare module '../platform/operations/world.ts' {
  interface World {
    /** A pupil of the first school, and a parent of theirs on its register. */
    pupil: { id: string }
    parent: { id: string }
  }
}

export const person = query({
  name: 'consent.person',
  about: 'What was answered about somebody, by whom and when, and what it comes to.',
  permission: 'consent:view',
  input: z.strictObject({ personId: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    class: z.string().nullable(),
    states: z.array(z.object({ channel: z.string(), element: z.enum(ELEMENTS), state: z.enum(STATES) })),
    /** Newest first, at most 200. */
    answers: z.array(
      z.object({
        channel: z.string(),
        element: z.enum(ELEMENTS),
        answer: z.enum(ANSWERS),
        relation: z.enum(RELATIONS),
        giver: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        source: z.enum(['import', 'staff-entry', 'link']),
        wording: z.string(),
        from: z.iso.date(),
        until: z.iso.date().nullable(),
        recordedAt: instant,
      }),
    ),
  }),
  target: (context, { personId }) => personTarget(context, personId),
  example: world => ({ personId: world.pupil.id }),
  exampleAs: 'teacher',
  async run({ tx, clock }, { personId }) {
    const today = londonDate(clock.now())
    const subject = await tx
      .selectFrom('person')
      .select(['id', 'name', 'year_group as class', 'school_id'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const { school_id: schoolId, ...shown } = subject
    const rows = await tx
      .selectFrom('consent_answer as answer')
      .leftJoin('person as giver', join =>
        join.onRef('giver.trust_id', '=', 'answer.trust_id').onRef('giver.id', '=', 'answer.giver_id'),
      )
      .select([
        'answer.channel',
        'answer.element',
        'answer.answer',
        'answer.relation',
        'giver.id as giverId',
        'giver.name as giverName',
        'answer.source',
        'answer.wording',
        'answer.from_date as from',
        'answer.until_date as until',
        'answer.recorded_at as recordedAt',
      ])
      .where('answer.person_id', '=', personId)
      .orderBy('answer.recorded_at', 'desc')
      .orderBy('answer.seq', 'desc')
      .limit(MOST)
      .execute()
    const answered = (await answersOf(tx, [personId])).get(personId)
    const channels = await channelsOf(tx, schoolId)
    return {
      ...shown,
      states: channels.flatMap(channel =>
        ELEMENTS.map(element => ({
          channel,
          element,
          state: stateOf(answered, channel, element, today),
        })),
      ),
      answers: rows.map(({ giverId, giverName, ...answer }) => ({
        ...answer,
        giver: giverId === null ? null : { id: giverId, name: giverName! },
      })),
    }
  },
})
