import { z } from 'zod'
import { registeredOf } from '../../people/registered.ts'
import { schoolTarget } from '../../people/targets.ts'
import { query } from '../../platform/operations/operation.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import { candidateVariants, mediaShowing, untrackedNaming } from './candidates.ts'
import { findListed } from './find-listed.ts'

/** As many as one run takes (`consent.withdraw-people`). */
const MOST_PEOPLE = 5000
const LONGEST = 500_000
/** Of lines that mean nobody, so many are shown. */
const MOST_LINES = 100

export const previewWithdrawals = query({
  name: 'posts.preview-withdrawals',
  about: 'Whom a pasted list or a file means, and how much shows or names them. Changes nothing.',
  permission: 'withdrawal:list-many',
  asksInBody: true,
  input: z.strictObject({
    schoolId: z.uuid(),
    /** A person on each line: the school's number, the pupil number or the whole name, in any cell. */
    list: z.string().min(1, 'Paste a list of names or numbers.').max(LONGEST, 'Paste a shorter list.'),
  }),
  output: z.object({
    people: z.array(z.object({ id: z.uuid(), name: z.string(), class: z.string().nullable() })),
    /** Lines that mean nobody of the register, or several people. */
    unknown: z.array(z.string()),
    ambiguous: z.array(z.string()),
    found: z.object({
      drafts: z.int(),
      onTheirWay: z.int(),
      published: z.int(),
      found: z.int(),
      pictures: z.int(),
    }),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id, list: 'W-9999\nNobody Known' }),
  exampleAs: 'office',
  async run({ tx }, { schoolId, list }) {
    const register = await registeredOf(tx, schoolId)
    const { people, unknown, ambiguous } = findListed(list, register)
    const listed = people.slice(0, MOST_PEOPLE)
    const ids = listed.map(({ id }) => id)
    const variants = new Set((await candidateVariants(tx, ids)).map(({ id }) => id))
    const states = await tx
      .selectFrom('variant')
      .select(['state', eb => eb.fn.countAll<number>().as('count')])
      .where('id', '=', anyOf([...variants]))
      .groupBy('state')
      .execute()
    const inState = (wanted: readonly string[]) =>
      states.reduce((sum, { state, count }) => (wanted.includes(state) ? sum + count : sum), 0)
    const different = (of: readonly { id: string }[]) => new Set(of.map(({ id }) => id)).size
    return {
      people: listed.map(({ id, name, class: group }) => ({ id, name, class: group })),
      unknown: unknown.slice(0, MOST_LINES),
      ambiguous: ambiguous.slice(0, MOST_LINES),
      found: {
        drafts: inState(['draft', 'submitted', 'declined', 'stopped']),
        onTheirWay: inState(['approved', 'sending', 'unknown']),
        published: inState(['published', 'removing']),
        found: different(await untrackedNaming(tx, ids)),
        pictures: different(await mediaShowing(tx, ids)),
      },
    }
  },
})
