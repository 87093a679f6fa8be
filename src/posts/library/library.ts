import { sql } from 'kysely'
import { z } from 'zod'
import { channelsOf } from '../../consent/channels-of.ts'
import { consentsOf } from '../../consent/consents-of.ts'
import { schoolTarget } from '../../people/targets.ts'
import { londonDate } from '../../platform/clock.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { instant } from '../../platform/operations/instant.ts'
import { wayTo } from '../../platform/operations/permission.ts'
import { query } from '../../platform/operations/operation.ts'
import { pageMark, readPageMark, writePageMark } from '../../platform/operations/page-mark.ts'
import { knownPictures } from '../pictures/known-pictures.ts'
import { seenByAnybody } from './seen-by-anybody.ts'
import { whereItMayGo } from './where-it-may-go.ts'

const PAGE = 24

export const library = query({
  name: 'posts.library',
  about:
    'The pictures and films of a school, newest first: which channels each may go to today, and why not the others.',
  permission: 'post:view',
  input: z.strictObject({
    schoolId: z.uuid(),
    /** With somebody of this class in it. */
    class: z.string().max(60).optional(),
    personId: z.uuid().optional(),
    /** Days of London, inclusive. */
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    /** The `next` of the page before. */
    before: pageMark.optional(),
  }),
  output: z.object({
    media: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['picture', 'film']),
        postId: z.uuid().nullable(),
        title: z.string(),
        altText: z.string(),
        addedAt: instant,
        people: z.array(z.object({ id: z.uuid(), name: z.string(), class: z.string().nullable() })),
        channels: z.array(
          z.object({
            channel: z.string(),
            may: z.boolean(),
            why: z.string().nullable(),
            /** It may, once the faces of those are covered there. */
            coverable: z.boolean(),
          }),
        ),
        mayErase: z.boolean(),
      }),
    ),
    classes: z.array(z.string()),
    next: z.string().nullable(),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'teacher',
  async run({ tx, clock, actor, permissions }, input) {
    const { schoolId } = input
    const rows = await pageOf(tx, input)
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    const ids = page.map(({ id }) => id)
    const governed = await governedBy(tx, ids)
    const known = await knownPictures(tx, ids)
    const people = [...new Set([...governed.values()].flatMap(one => [...one.shown, ...one.named]))]
    const channels = await channelsOf(tx, schoolId)
    const today = londonDate(clock.now())
    const consents = new Map(
      await Promise.all(
        channels.map(async channel => {
          const theirs = people.map(({ id }) => id)
          return [channel, await consentsOf(tx, [...new Set(theirs)], channel, today)] as const
        }),
      ),
    )
    const mayErase = wayTo(permissions, 'media:erase', actor, { schoolId }) !== null
    return {
      media: page.map(({ peopleAnswer, ...medium }) => {
        const { tagged, ...of } = governed.get(medium.id)!
        const { people: seen, isOpen } = seenByAnybody({
          kind: medium.kind,
          peopleAnswer,
          tagged,
          known: known.get(medium.id)!,
        })
        const standing = { ...of, isUnanswered: isOpen, shown: of.shown.filter(({ id }) => seen.has(id)) }
        return {
          ...medium,
          people: [...of.shown],
          channels: channels.map(channel => whereItMayGo(standing, channel, consents.get(channel)!)),
          mayErase,
        }
      }),
      classes: await classesOf(tx, schoolId),
      next: rows.length > PAGE && last ? writePageMark({ at: last.addedAt, id: last.id }) : null,
    }
  },
})

interface Wanted {
  schoolId: string
  class?: string | undefined
  personId?: string | undefined
  from?: string | undefined
  until?: string | undefined
  before?: string | undefined
}

function pageOf(tx: Tx, { schoolId, class: group, personId, from, until, before }: Wanted) {
  const mark = before === undefined ? null : readPageMark(before)
  const inIt = sql`(select person_id, trust_id from media_person where media_id = media.id
    union select person_id, trust_id from media_face where media_id = media.id and person_id is not null)`
  return tx
    .selectFrom('media')
    .leftJoin('post', 'post.id', 'media.post_id')
    .select(['media.id', 'media.kind', 'media.post_id as postId', 'media.alt_text as altText'])
    .select(['media.created_at as addedAt', 'media.people_answer as peopleAnswer'])
    .select(eb => eb.fn.coalesce('post.title', eb.val('')).as('title'))
    .where('media.school_id', '=', schoolId)
    .where('media.erased_at', 'is', null)
    .$if(personId !== undefined, query =>
      query.where(sql<boolean>`${personId}::uuid in (select person_id from ${inIt} as shown)`),
    )
    .$if(group !== undefined, query =>
      query.where(
        sql<boolean>`exists (select from ${inIt} as shown join person on person.trust_id = shown.trust_id
          and person.id = shown.person_id where person.year_group = ${group})`,
      ),
    )
    .$if(from !== undefined, query =>
      query.where(sql<boolean>`media.created_at >= (${from}::date)::timestamp at time zone 'Europe/London'`),
    )
    .$if(until !== undefined, query =>
      query.where(
        sql<boolean>`media.created_at < (${until}::date + 1)::timestamp at time zone 'Europe/London'`,
      ),
    )
    .$if(mark !== null, query =>
      query.where(sql<boolean>`(media.created_at, media.id) < (${mark!.at}, ${mark!.id}::uuid)`),
    )
    .orderBy('media.created_at', 'desc')
    .orderBy('media.id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

type Person = { id: string; name: string; class: string | null }

/** Who is in each of them, whom somebody tagged among those, and whom its words name. */
async function governedBy(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { shown: Person[]; tagged: string[]; named: Person[] }>> {
  const { rows } = await sql<{ mediaId: string; as: 'tagged' | 'face' | 'named' } & Person>`
    select hit.media_id as "mediaId", hit.as, person.id, person.name, person.year_group as class
    from (
      select trust_id, media_id, person_id, 'tagged' as as from media_person where media_id = ${anyOf(ids)}
      union select trust_id, media_id, person_id, 'face' from media_face
        where media_id = ${anyOf(ids)} and person_id is not null
      union select trust_id, source_id, person_id, 'named' from mention
        where kind = 'media' and source_id = ${anyOf(ids)}
    ) as hit
    join person on person.trust_id = hit.trust_id and person.id = hit.person_id
    order by person.name, person.id`.execute(tx)
  const of = (mediaId: string, ...as: (typeof rows)[number]['as'][]): Person[] => {
    const people = rows.filter(row => row.mediaId === mediaId && as.includes(row.as))
    const once = new Map(people.map(({ id, name, class: group }) => [id, { id, name, class: group }]))
    return [...once.values()]
  }
  return new Map(
    ids.map(id => [
      id,
      {
        shown: of(id, 'tagged', 'face'),
        tagged: of(id, 'tagged').map(person => person.id),
        named: of(id, 'named'),
      },
    ]),
  )
}

async function classesOf(tx: Tx, schoolId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('person')
    .select('year_group as class')
    .distinct()
    .where('school_id', '=', schoolId)
    .where('year_group', 'is not', null)
    .orderBy('year_group')
    .execute()
  return rows.map(row => row.class!)
}
