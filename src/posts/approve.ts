import type { Context } from '../platform/operations/operation.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { CompiledPack } from '../policy/compile-pack.ts'
import type { CheckedVariant } from './check-variant.ts'
import { contentHash, keyedHash } from './content-hash.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { findingForRecord } from './mark.ts'
import { nothingLeft } from './outbox/outbox-row.ts'

export interface Decided {
  /** Null: nothing was marked and nobody had to look. */
  decidedBy: string | null
  standsInFor: string | null
  reason: string
}

/**
 * Lets a variant out: the decision on exactly this content, and the outbox row that carries it out, in one
 * transaction. Returns when it goes out. Something decided now waits a moment, because no network has undo.
 */
export async function approve(
  { tx, actor, clock, record }: Context,
  variant: LoadedVariant,
  { checked }: CheckedVariant,
  { pack }: CompiledPack,
  decided: Decided,
): Promise<Date> {
  const now = clock.now()
  const hash = contentHash(variant)
  const earliest = new Date(now.getTime() + pack.settings.publishing.undoSeconds * 1000)
  const notBefore = variant.scheduledFor && variant.scheduledFor > earliest ? variant.scheduledFor : earliest
  const decision = await tx
    .insertInto('decision')
    .values({
      trust_id: actor.trustId,
      variant_id: variant.id,
      school_id: variant.schoolId,
      version: variant.version,
      content_hash: hash,
      decision: 'publish',
      decided_by: decided.decidedBy,
      stands_in_for: decided.standsInFor,
      reason: decided.reason || null,
      findings: JSON.stringify(checked.findings.map(finding => findingForRecord(variant.hashKey, finding))),
      at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const row = {
    decision_id: decision.id,
    not_before: notBefore,
    due_at: notBefore,
    state: 'waiting' as const,
    attempts: 0,
    attempts_forgiven: 0,
    started_at: null,
    ended_at: null,
    taken_at: null,
    last_error: null,
    ...nothingLeft,
    updated_at: now,
  }
  await tx
    .insertInto('outbox')
    .values({
      trust_id: actor.trustId,
      variant_id: variant.id,
      account_id: variant.accountId,
      school_id: variant.schoolId,
      act: 'publish',
      ...row,
    })
    .onConflict(clash => clash.columns(['trust_id', 'variant_id', 'act']).doUpdateSet(row))
    .execute()
  await tx
    .updateTable('variant')
    .set({ state: 'approved', stopped_why: null, updated_at: now })
    .where('id', '=', variant.id)
    .execute()
  record({
    kind: 'post.decided',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: {
      decision: 'publish',
      version: variant.version,
      contentHash: hash.toString('hex'),
      notBefore: notBefore.toISOString(),
      decidedBy: decided.decidedBy,
      standsInFor: decided.standsInFor,
      reasonHash: keyedHash(variant.hashKey, decided.reason),
      findings: checked.findings.map(finding => findingForRecord(variant.hashKey, finding)),
    },
  })
  return notBefore
}
