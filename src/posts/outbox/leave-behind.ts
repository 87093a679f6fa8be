import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { keyedHash } from '../content-hash.ts'
import type { LoadedVariant } from '../loaded-variant.ts'

/**
 * Writes down what lies on a network unseen and shall never be public, so that it is deleted there however long that
 * takes: a film that was stopped must not stay with somebody who is in it and has said no. Safe to repeat.
 */
export async function leaveBehind(
  { tx, clock, record }: Pick<Context, 'tx' | 'clock' | 'record'>,
  variant: LoadedVariant,
  remoteId: string,
): Promise<void> {
  const now = clock.now()
  const open = { state: 'open' as const, due_at: now, attempts: 0, last_error: null, cleared_at: null }
  const { id } = await tx
    .insertInto('leftover')
    .values(eb => ({
      trust_id: eb.selectFrom('variant').select('trust_id').where('id', '=', variant.id),
      variant_id: variant.id,
      school_id: variant.schoolId,
      account_id: variant.accountId,
      remote_id: remoteId,
      since: now,
      ...open,
    }))
    .onConflict(clash => clash.columns(['trust_id', 'account_id', 'remote_id']).doUpdateSet(open))
    .returning('id')
    .executeTakeFirstOrThrow()
  record({
    kind: 'leftover.found',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { leftoverId: id, what: keyedHash(variant.hashKey, remoteId) },
  })
}
