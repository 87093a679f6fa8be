import { consentsOf } from '../consent/consents-of.ts'
import { londonDate } from '../platform/clock.ts'
import { anyOf } from '../platform/database/any-of.ts'
import type { Context } from '../platform/operations/operation.ts'
import { loadVariants } from './loaded-variant.ts'
import type { Cause } from './start-take-down.ts'
import { startTakeDowns } from './start-take-down.ts'

export const WHY = 'Somebody in it may not be shown any more.'

/**
 * Takes down what stands on a network and shows or names somebody without a yes, in that very channel: of one
 * person all posts, or of some posts whomever they show. What is coming down already is left alone.
 */
export async function takeDownWithoutYes(
  context: Context,
  of: { personId: string } | { variantIds: readonly string[] },
  cause: Cause,
): Promise<void> {
  const { tx, clock } = context
  const shown = await tx
    .selectFrom('publication_person as shown')
    .innerJoin('publication', 'publication.id', 'shown.publication_id')
    .innerJoin('account', 'account.id', 'publication.account_id')
    .innerJoin('variant', 'variant.id', 'publication.variant_id')
    .select(['publication.variant_id as variantId', 'shown.element', 'account.channel'])
    .select('shown.person_id as personId')
    .where('publication.removed_at', 'is', null)
    .where('variant.state', '=', 'published')
    .$if('personId' in of, query =>
      query.where('shown.person_id', '=', (of as { personId: string }).personId),
    )
    .$if('variantIds' in of, query =>
      query.where('variant.id', '=', anyOf((of as { variantIds: readonly string[] }).variantIds)),
    )
    .orderBy('variant.id')
    .execute()
  const today = londonDate(clock.now())
  const comeDown = new Set<string>()
  for (const [channel, there] of Map.groupBy(shown, one => one.channel)) {
    const consent = await consentsOf(tx, [...new Set(there.map(one => one.personId))], channel, today)
    for (const { variantId, personId, element } of there) {
      if (consent(personId, element) !== 'given') comeDown.add(variantId)
    }
  }
  const variants = await loadVariants(tx, [...comeDown], { lock: true })
  await startTakeDowns(context, variants, { why: WHY, cause })
}
