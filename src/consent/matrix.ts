import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { query } from '../platform/operations/operation.ts'
import { PERSON_KINDS } from '../people/tables.ts'
import { schoolTarget } from '../people/targets.ts'
import { answersOf } from './answers-of.ts'
import { channelsOf } from './channels-of.ts'
import { stateOf } from './consents-of.ts'
import { STATES } from './tables.ts'

const state = z.enum(STATES)

export const matrix = query({
  name: 'consent.matrix',
  about: 'Who may be shown or named on each channel, for a class or a kind of person. At most 100 at a time.',
  permission: 'consent:view',
  input: z.strictObject({
    schoolId: z.uuid(),
    kind: z.enum(PERSON_KINDS).default('pupil'),
    class: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(100, 'Ask for at most 100 people.').default(100),
    /** `next` of the page before. */
    after: z.uuid().optional(),
  }),
  output: z.object({
    channels: z.array(z.string()),
    /** All classes of the school, to choose from. */
    classes: z.array(z.string()),
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        class: z.string().nullable(),
        /** The day of the latest answer, or null where nobody answered. */
        changedOn: z.iso.date().nullable(),
        /** By channel. */
        states: z.record(z.string(), z.object({ photo: state, name: state })),
      }),
    ),
    next: z.uuid().nullable(),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'teacher',
  async run({ tx, clock }, input) {
    const today = londonDate(clock.now())
    const ofSchool = tx
      .selectFrom('person')
      .where('school_id', '=', input.schoolId)
      .where('kind', '=', input.kind)
      .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', today)]))
    const classes = await ofSchool
      .select('year_group')
      .distinct()
      .where('year_group', 'is not', null)
      .orderBy('year_group')
      .execute()
    let page = ofSchool.select(['id', 'name', 'year_group as class'])
    if (input.class !== undefined) page = page.where('year_group', '=', input.class)
    if (input.after !== undefined) {
      const { after } = input
      page = page.where(eb =>
        eb(
          eb.refTuple('name', 'id'),
          '>',
          eb
            .selectFrom('person as last')
            .select(['last.name', 'last.id'])
            .where('last.id', '=', after)
            .$asTuple('name', 'id'),
        ),
      )
    }
    const found = await page
      .orderBy('name')
      .orderBy('id')
      .limit(input.limit + 1)
      .execute()
    const people = found.slice(0, input.limit)
    const answered = await answersOf(
      tx,
      people.map(person => person.id),
    )
    const channels = await channelsOf(tx, input.schoolId)
    return {
      channels,
      classes: classes.map(row => row.year_group!),
      people: people.map(person => {
        const theirs = answered.get(person.id)
        const at = (channel: string, element: 'photo' | 'name') => stateOf(theirs, channel, element, today)
        const days = theirs?.answers.map(answer => londonDate(answer.recordedAt)) ?? []
        return {
          ...person,
          changedOn: days.sort().at(-1) ?? null,
          states: Object.fromEntries(
            channels.map(channel => [channel, { photo: at(channel, 'photo'), name: at(channel, 'name') }]),
          ),
        }
      }),
      next: found.length > people.length ? people.at(-1)!.id : null,
    }
  },
})
