import { z } from 'zod'
import { londonInstant } from '../platform/clock.ts'
import { query } from '../platform/operations/operation.ts'
import { selectEntries } from './entry-rows.ts'
import { readerTarget } from './reader-target.ts'
import { showEntry, shownEntry } from './shown-entry.ts'

export const listEntries = query({
  name: 'evidence.list',
  about: 'The record, newest first. Entries that you may not read hold their place; the others are told.',
  permission: 'evidence:read',
  input: z.strictObject({
    schoolId: z.uuid('Choose one of your schools.').optional(),
    kind: z.string().max(80).optional(),
    subjectKind: z.string().max(80).optional(),
    subjectId: z.string().max(80).optional(),
    /** First and last day, in London. */
    from: z.iso.date('Write the first day as 2026-09-01.').optional(),
    to: z.iso.date('Write the last day as 2026-12-31.').optional(),
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200 entries.').default(50),
    /** `next` of the page before. */
    before: z.coerce.number().int().min(0).optional(),
  }),
  output: z.object({ entries: z.array(shownEntry), next: z.int().nullable() }),
  target: (context, { schoolId }) => readerTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id, from: '2026-09-01', limit: 20 }),
  exampleAs: 'governor',
  async run({ tx, actor }, { kind, subjectKind, subjectId, from, to, limit, before }) {
    let page = selectEntries(tx, actor.trustId)
    if (before !== undefined) page = page.where('entry.index', '<', before)
    if (kind !== undefined) page = page.where('payload.kind', '=', kind)
    if (subjectKind !== undefined) page = page.where('payload.subject_kind', '=', subjectKind)
    if (subjectId !== undefined) page = page.where('payload.subject_id', '=', subjectId)
    // Of an entry that is withheld or erased only the UTC date is known, and it decides.
    if (from !== undefined) {
      const start = londonInstant(`${from}T00:00`)
      page = page.where(eb =>
        eb.or([
          eb('payload.at', '>=', start),
          eb.and([eb('payload.index', 'is', null), eb('entry.bucket', '>=', from)]),
        ]),
      )
    }
    if (to !== undefined) {
      const end = new Date(londonInstant(`${to}T23:59:59.999`).getTime() + 1)
      page = page.where(eb =>
        eb.or([
          eb('payload.at', '<', end),
          eb.and([eb('payload.index', 'is', null), eb('entry.bucket', '<=', to)]),
        ]),
      )
    }
    const found = await page
      .orderBy('entry.index', 'desc')
      .limit(limit + 1)
      .execute()
    const entries = found.slice(0, limit)
    return { entries: entries.map(showEntry), next: found.length > limit ? entries.at(-1)!.index : null }
  },
})
