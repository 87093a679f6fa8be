import { sql } from 'kysely'
import { z } from 'zod'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { owningSchool } from './owning-school.ts'

/** The rooms whose operations work on accounts or on what goes out through them. */
const ROOMS = ['channels.%', 'posts.%', 'moderation.%']

export const refusedAttempts = query({
  name: 'channels.refused-attempts',
  about: 'Who tried to get at an account without being authorised: when, what and how often in that minute.',
  permission: 'attempt:view',
  input: z.strictObject({
    /** Null: everybody of the trust. */
    schoolId: z.uuid().nullable(),
    /** About how many; the last minute of a page comes whole. */
    limit: z.coerce.number().int().min(1).max(200).default(50),
    /** Attempts before this instant: `next` of the page before. */
    before: z.iso.datetime().optional(),
  }),
  output: z.object({
    attempts: z.array(
      z.object({
        person: z.object({ id: z.uuid(), name: z.string() }),
        /** The operation that was refused: `channels.connect-account`. */
        operation: z.string(),
        /** The minute in which it happened. */
        at: instant,
        count: z.int(),
      }),
    ),
    next: instant.nullable(),
  }),
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  async run({ tx }, { schoolId, limit, before }) {
    const rows = await tx
      .selectFrom('refusal')
      .innerJoin('person', join =>
        join
          .onRef('person.trust_id', '=', 'refusal.trust_id')
          .on(sql<boolean>`refusal.actor_key = 'person:' || person.id::text`),
      )
      .select(['person.id', 'person.name', 'refusal.operation', 'refusal.minute as at', 'refusal.count'])
      .where(eb => eb.or(ROOMS.map(room => eb('refusal.operation', 'like', room))))
      .$if(schoolId !== null, all => all.where('person.school_id', '=', schoolId))
      .$if(before !== undefined, all => all.where('refusal.minute', '<', new Date(before!)))
      .orderBy('refusal.minute', 'desc')
      // Whole minutes, so that the next page starts at a minute and leaves nothing out.
      .fetch(limit, 'with ties')
      .execute()
    const attempts = rows.map(({ id, name, ...attempt }) => ({ person: { id, name }, ...attempt }))
    return { attempts, next: rows.length >= limit ? (rows.at(-1)?.at ?? null) : null }
  },
})
