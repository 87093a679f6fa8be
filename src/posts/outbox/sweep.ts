import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { takeDownWithoutYes } from '../take-down-without-yes.ts'

const MOST_AT_ONCE = 50

/** The rows of a trust that are due: decided and waited for, to be tried again, or left by a dead worker. */
export function dueRows(runner: Runner, trustId: string): Promise<string[]> {
  return runner.runSystem(trustId, 'sweep', async context => {
    await takeDownLeavers(context)
    const { tx, clock } = context
    const rows = await tx
      .selectFrom('outbox')
      .select('id')
      .where('state', 'in', ['waiting', 'sending', 'unknown'])
      .where('due_at', '<=', clock.now())
      .orderBy('due_at')
      .limit(MOST_AT_ONCE)
      .execute()
    return rows.map(row => row.id)
  })
}

/** A last day is mostly said in advance: what shows a leaver comes down the day after it, with no event to tell. */
async function takeDownLeavers(context: Context): Promise<void> {
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
