import type { Context } from '../../platform/operations/operation.ts'
import type { Found } from './gather.ts'

/** A statement takes 65,535 parameters, and a row has a dozen. */
const MOST_ROWS = 1000

/**
 * Puts what was found on the list of whom it shows; what stands there already stays as it is. What is a draft or a picture
 * in the store goes nowhere as long as there is no yes: it is held, and that settles it.
 */
export async function writeItems(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  open: ReadonlyMap<string, string>,
  found: readonly Found[],
): Promise<void> {
  const now = clock.now()
  const rows = found.flatMap(one => {
    const withdrawalId = open.get(one.personId)
    if (withdrawalId === undefined) return []
    const endedAs =
      one.as === 'draft' || one.as === 'picture'
        ? ('held' as const)
        : one.as === 'scheduled' || one.as === 'by-hand'
          ? ('stopped' as const)
          : null
    return [
      {
        trust_id: actor.trustId,
        withdrawal_id: withdrawalId,
        kind: one.kind,
        source_id: one.id,
        school_id: one.schoolId,
        account_id: one.accountId,
        found_as: one.as,
        elements: one.elements,
        state: endedAs === null ? ('working' as const) : ('done' as const),
        ended_as: endedAs,
        found_at: now,
        settled_at: endedAs === null ? null : now,
      },
    ]
  })
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    await tx
      .insertInto('withdrawal_item')
      .values(rows.slice(from, from + MOST_ROWS))
      .onConflict(clash => clash.doNothing())
      .execute()
  }
}
