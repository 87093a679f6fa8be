import { sql } from 'kysely'
import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { query } from '../platform/operations/operation.ts'
import { PERSON_KINDS } from './tables.ts'
import { schoolTarget } from './targets.ts'

/** What one search names at most. The register never travels further than the people whom it names. */
const MOST = 20

export const findPeople = query({
  name: 'people.find-people',
  about: 'Finds people of a school by the beginnings of their name or class, to tag them. At most 20.',
  permission: 'register:search',
  input: z.strictObject({
    schoolId: z.uuid(),
    words: z.string().trim().min(1, 'Write the beginning of a name.').max(80, 'Write a shorter name.'),
  }),
  output: z.object({
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        knownAs: z.string().nullable(),
        kind: z.enum(PERSON_KINDS),
        class: z.string().nullable(),
      }),
    ),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id, words: 'ro' }),
  exampleAs: 'teacher',
  async run({ tx, clock }, { schoolId, words }) {
    const today = londonDate(clock.now())
    const haystack = folded(sql`concat_ws(' ', name, known_as, year_group)`)
    let search = tx
      .selectFrom('person')
      .select(['id', 'name', 'known_as as knownAs', 'kind', 'year_group as class'])
      .where('school_id', '=', schoolId)
      .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', today)]))
    for (const word of wordsOf(words)) {
      search = search.where(sql<boolean>`position(${' ' + word} in ' ' || ${haystack}) > 0`)
    }
    return { people: await search.orderBy('name').orderBy('id').limit(MOST).execute() }
  },
})

/** Small letters without accents, every other sign a gap: "zoe" finds Zoë, "mae" finds Ellie-Mae. */
const folded = (text: ReturnType<typeof sql>) =>
  sql<string>`regexp_replace(
    regexp_replace(normalize(lower(${text}), NFD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')`

function wordsOf(words: string): string[] {
  const plain = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
  return plain.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}
