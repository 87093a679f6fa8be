import { AppError, conflict, invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { Context } from '../platform/operations/operation.ts'
import type { CheckedVariant } from './check-variant.ts'
import { keyedHash } from './content-hash.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { findingForRecord } from './mark.ts'

/**
 * A named second person says that a finding is no breach, with a reason. What is a breach is never excepted,
 * and a finding about consent has no such way: only a fact, a cover or a removal.
 */
export async function dismiss(
  { tx, actor, clock, record }: Context,
  variant: LoadedVariant,
  { checked, settled }: CheckedVariant,
  { findingId, reason }: { findingId: string; reason: string },
): Promise<void> {
  const { personId } = personOf(actor)
  if (personId === variant.authorId || personId === variant.submittedBy) {
    throw new AppError('not-permitted', 'Nobody dismisses a mark on their own post. A second person does.')
  }
  const finding = checked.findings.find(one => one.id === findingId)
  if (!finding) throw invalid('findingId', 'This mark is not on the post any more.')
  if (!settled.remaining.includes(finding)) throw conflict('This mark has been dealt with.')
  if (!finding.leaves.includes('dismissal')) {
    throw invalid('findingId', 'This mark is never dismissed. Mend it, or let the register answer it.')
  }
  await tx
    .insertInto('resolution')
    .values({
      trust_id: actor.trustId,
      variant_id: variant.id,
      school_id: variant.schoolId,
      finding_id: findingId,
      kind: 'dismissal',
      reason,
      by_id: personId,
      at: clock.now(),
    })
    .onConflict(clash =>
      clash.columns(['trust_id', 'variant_id', 'finding_id']).doUpdateSet({
        kind: 'dismissal',
        fact: null,
        reason,
        by_id: personId,
        at: clock.now(),
      }),
    )
    .execute()
  record({
    kind: 'finding.dismissed',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: {
      ...findingForRecord(variant.hashKey, finding),
      version: variant.version,
      reasonHash: keyedHash(variant.hashKey, reason),
    },
  })
}
