import { AppError } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { acknowledgeBy } from './acknowledge-by.ts'
import type { FamilyParts } from './family-page.ts'
import { withAsk } from './family-page.ts'
import { mailFamily } from './mail-family.ts'
import type { OpenAsk } from './open-ask.ts'
import { tellOffice } from './tell-office.ts'
import { withdrawAll } from './withdraw-all.ts'

/** Of one ask in a day: more are no more than the first. */
const MOST_A_DAY = 5

export interface Complaint {
  /** Where the picture is, as far as they know. */
  place: string
  says: string
  /** No picture and no name anywhere from now on. */
  withdraw: boolean
}

/**
 * A family complains about a picture of its child.
 * @throws AppError `not-found` for a link that is over, `too-many-requests` after five in a day.
 */
export async function complain(parts: FamilyParts, token: string, complaint: Complaint): Promise<void> {
  const made = await withAsk(parts, token, async (context, ask) => {
    await takeComplaint(context, ask, complaint)
    return true
  })
  if (made === null) throw new AppError('not-found', 'This link is over.')
}

async function takeComplaint(context: Context, ask: OpenAsk, { place, says, withdraw }: Complaint) {
  const { tx, actor, clock, record } = context
  const now = clock.now()
  const { count } = await tx
    .selectFrom('picture_complaint')
    .select(eb => eb.fn.countAll<string>().as('count'))
    .where('ask_id', '=', ask.id)
    .where('made_at', '>', new Date(now.getTime() - 86_400_000))
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST_A_DAY) {
    throw new AppError('too-many-requests', 'We have your complaints of today. Ring the school office.')
  }
  if (withdraw) await withdrawAll(context, ask)
  const { id } = await tx
    .insertInto('picture_complaint')
    .values({
      trust_id: actor.trustId,
      school_id: ask.school_id,
      pupil_id: ask.pupil_id,
      ask_id: ask.id,
      by_id: ask.giver_id,
      place,
      says,
      withdrew: withdraw,
      made_at: now,
      acknowledge_by: acknowledgeBy(now),
      acknowledged_at: null,
      acknowledged_by: null,
      answer: null,
      answered_at: null,
      answered_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  record({
    kind: 'picture-complaint.made',
    subject: { kind: 'person', id: ask.pupil_id },
    audience: audienceOf(ask.school_id),
    content: { complaintId: id, byId: ask.giver_id, withdrew: withdraw },
  })
  await tellOffice(context, ask, { complaintId: id })
  await mailFamily(context, ask, 'complained')
}
