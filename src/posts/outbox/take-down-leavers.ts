import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { takeDownWithoutYes } from '../take-down-without-yes.ts'

const MOST_AT_ONCE = 50

/** A last day is mostly said in advance: what shows a leaver comes down the day after it, with no event to tell. */
export async function takeDownLeavers(context: Context): Promise<void> {
  const leavers = await context.tx
    .selectFrom('publication_person as shown')
    .innerJoin('publication', 'publication.id', 'shown.publication_id')
    .innerJoin('variant', 'variant.id', 'publication.variant_id')
    .innerJoin('person', 'person.id', 'shown.person_id')
    .select('person.id')
    .distinct()
    .where('publication.removed_at', 'is', null)
    .where('variant.state', '=', 'published')
    .where('person.left_on', '<', londonDate(context.clock.now()))
    .limit(MOST_AT_ONCE)
    .execute()
  for (const { id } of leavers) await takeDownWithoutYes(context, { personId: id }, 'left')
}
