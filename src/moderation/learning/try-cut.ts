import { z } from 'zod'
import { owningSchool } from '../../channels/owning-school.ts'
import { currentPack } from '../../governance/current-pack.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { query } from '../../platform/operations/operation.ts'
import { compareModeration } from '../../policy/compare-moderation.ts'
import { Action } from '../../policy/pack/moderation-schema.ts'
import type { Reading } from '../../policy/reading.ts'
import { registerFor } from '../../posts/register-for.ts'
import { schoolFacts } from '../../posts/school-facts.ts'
import type { MakeReader } from '../comment-reader.ts'
import { decisions } from '../tables.ts'
import { withCut } from './changed-cut.ts'
import { MOST_DRAWN, recentComments, type RecentComment } from './recent-comments.ts'

declare module '../../platform/operations/services.ts' {
  interface Services {
    /** Reads comments again, as the desk reads them. */
    makeReader: MakeReader
  }
}

/** As many as are read in one go: about a second's work, so that whoever waits sees it move. */
const AT_ONCE = 32

export const tryCut = query({
  name: 'moderation.try-cut',
  about:
    'Tries another certainty for one rule on comments of the last 90 days, at most 2,000 that are drawn by chance, some at a time: what would have been proposed otherwise. It changes nothing. Nothing of a case, and of no network that lets nobody keep comments.',
  permission: 'cut:try',
  input: z.strictObject({
    schoolId: z.uuid('Choose one of your schools.').optional(),
    rule: z.string().max(60),
    line: z.coerce.number().int().min(0),
    atLeast: z.coerce.number().min(0, 'Write a number from 0 to 1.').max(1, 'Write a number from 0 to 1.'),
    /** `next` of the part before, and how many all parts have read by then. */
    after: z.uuid().optional(),
    drawn: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    read: z.int(),
    /** Said with the last part: there are more of these days than were read. */
    isSample: z.boolean(),
    next: z.uuid().nullable(),
    moved: z.array(
      z.object({
        id: z.uuid(),
        text: z.string(),
        before: Action,
        after: Action,
        /** What people decided; null: nobody had to. */
        decided: z.enum(decisions).nullable(),
      }),
    ),
  }),
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId ?? null),
  example: world => ({ schoolId: world.school.id, rule: 'spam', line: 0, atLeast: 0.9 }),
  exampleAs: 'headteacher',
  async run(context, { schoolId, after, drawn, ...cut }) {
    const now = await currentPack(context.tx)
    const changed = withCut(now, cut)
    const limit = Math.max(0, Math.min(AT_ONCE, MOST_DRAWN - drawn))
    // One more than are read tells whether there are any, and nobody counts a million.
    const found = await recentComments(context, { schoolId, after, limit: limit + 1 })
    const comments = found.slice(0, limit)
    const isMore = found.length > limit
    const goesOn = isMore && drawn + limit < MOST_DRAWN
    const moved = compareModeration(now, changed, await readAgain(context, comments))
    return {
      read: comments.length,
      isSample: isMore && !goesOn,
      next: goesOn ? comments.at(-1)!.id : null,
      moved: moved.map(({ of, before, after: then }) => ({
        id: of.id,
        text: of.text,
        before: before.action,
        after: then.action,
        decided: of.decided,
      })),
    }
  },
})

async function readAgain({ tx, actor, services }: Context, comments: readonly RecentComment[]) {
  const all: { of: RecentComment; reading: Reading }[] = []
  for (const [schoolId, some] of Map.groupBy(comments, ({ school }) => school)) {
    const register = await registerFor(tx, actor.trustId, schoolId)
    const reader = await services.makeReader({ register, school: await schoolFacts(tx, schoolId) })
    const readings = await reader.read(some.map(({ author, text }) => ({ author: author ?? '', text })))
    some.forEach((of, at) => all.push({ of, reading: readings[at]! }))
  }
  return all
}
