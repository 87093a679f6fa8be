import { consentsOf } from '../consent/consents-of.ts'
import { londonDate } from '../platform/clock.ts'
import { reaction } from '../platform/operations/operation.ts'
import { loadVariant } from './loaded-variant.ts'
import { startTakeDown } from './start-take-down.ts'

const CAUSES: Record<string, 'consent' | 'left' | 'protected'> = {
  'person.left': 'left',
  'person.protected': 'protected',
}

/**
 * Somebody said no, left or must not be shown: every post that stands on a network and shows or names them
 * without a yes comes down. What is still on its way is stopped by its own last look (`may-go-out.ts`).
 */
export const takeDownOnWithdrawal = reaction({
  name: 'posts.take-down-on-withdrawal',
  on: ['consent.withdrawn', 'consent.refused', 'person.protected', 'person.left'],
  async run(context, { kind, subject }) {
    const { tx, clock } = context
    const shown = await tx
      .selectFrom('publication_person as shown')
      .innerJoin('publication', 'publication.id', 'shown.publication_id')
      .innerJoin('account', 'account.id', 'publication.account_id')
      .innerJoin('variant', 'variant.id', 'publication.variant_id')
      .select(['publication.variant_id as variantId', 'shown.element', 'account.channel'])
      .where('shown.person_id', '=', subject.id)
      .where('publication.removed_at', 'is', null)
      .where('variant.state', '=', 'published')
      .execute()
    const comeDown = new Set<string>()
    for (const { variantId, element, channel } of shown) {
      const consent = await consentsOf(tx, [subject.id], channel, londonDate(clock.now()))
      if (consent(subject.id, element) !== 'given') comeDown.add(variantId)
    }
    for (const variantId of comeDown) {
      const variant = await loadVariant(tx, variantId, { lock: true })
      const cause = CAUSES[kind] ?? 'consent'
      await startTakeDown(context, variant, { why: 'Somebody in it may not be shown any more.', cause })
    }
  },
})
