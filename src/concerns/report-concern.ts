import { z } from 'zod'
import { staffKinds } from '../people/staff-kinds.ts'
import { schoolTarget } from '../people/targets.ts'
import { invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import { openCase } from './open-case.ts'

/** A clock on somebody's phone may be a little fast. */
const FAST_CLOCK_MS = 5 * 60_000

export const reportConcern = operation({
  name: 'concerns.report',
  about:
    'Takes something that worries you about a child to the safeguarding team at once. You get a receipt; only they read it.',
  permission: 'concern:report',
  input: z.strictObject({
    /** Null: of the trust itself. */
    schoolId: z.uuid('Choose your school.').nullable(),
    what: z.string().trim().min(1, 'Write what you saw or heard.').max(10_000),
    where: z.string().trim().min(1, 'Say where: a place, a page, a group.').max(500),
    seenAt: z.iso.datetime({ offset: true, error: 'Write the time as 2027-01-31T12:00:00Z.' }),
    link: z
      .url({ protocol: /^https?$/, error: 'Copy the whole link.' })
      .max(2000)
      .nullable()
      .default(null),
    /** An indecent image of a child may be there. Nothing of it is taken: the link and the time are enough. */
    suspectedImage: z.boolean().default(false),
    /** A member of staff whom it is about: is not told, and reads nothing. */
    aboutId: z.uuid('Choose a member of staff.').nullable().default(null),
  }),
  output: z.object({ id: z.uuid(), receivedAt: instant }),
  records: 'case.opened',
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({
    schoolId: world.school.id,
    what: 'A pupil told me that somebody they do not know writes to them.',
    where: 'After the lesson, in room 4',
    seenAt: '2026-11-23T09:30:00Z',
  }),
  exampleAs: 'teacher',
  async run(context, { schoolId, what, where, seenAt, link, suspectedImage, aboutId }) {
    const { actor, clock } = context
    const at = new Date(seenAt)
    if (at.getTime() > clock.now().getTime() + FAST_CLOCK_MS) {
      throw invalid('seenAt', 'This time is still to come. Write when you saw it.')
    }
    if (aboutId !== null && !(await isStaff(context, aboutId))) {
      throw invalid('aboutId', 'Choose a member of staff.')
    }
    const id = await openCase(context, {
      schoolId,
      source: 'report',
      reportedBy: personOf(actor).personId,
      subjects: aboutId === null ? [] : [aboutId],
      what,
      where,
      seenAt: at,
      suspectedImage,
      ...(link !== null && { link }),
    })
    return { id, receivedAt: clock.now() }
  },
})

/** Whether this is somebody of the trust who counts as staff, whom the actor can know of. */
export async function isStaff({ tx }: Pick<Context, 'tx'>, personId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('kind', 'in', staffKinds())
    .executeTakeFirst()
  return found !== undefined
}
