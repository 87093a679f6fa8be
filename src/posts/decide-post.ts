import { z } from 'zod'
import { currentPack } from '../governance/current-pack.ts'
import { conflict, invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { instant } from '../platform/operations/instant.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import { askNetwork } from './ask-network.ts'
import { approve } from './approve.ts'
import { assertDecider } from './assert-decider.ts'
import { assertVersion } from './assert-editable.ts'
import type { CheckedVariant } from './check-variant.ts'
import { checkVariant } from './check-variant.ts'
import { contentHash, keyedHash } from './content-hash.ts'
import { dismiss } from './dismiss.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { loadVariant } from './loaded-variant.ts'
import { findingForRecord, toMarked } from './mark.ts'
import { variantTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A post of the teacher that waits for a decision. */
    submitted: { postId: string; variantId: string; version: number }
  }
}

const reason = z.string().trim().max(2000)

export const decidePost = operation({
  name: 'posts.decide',
  about: 'Lets a post out, or sends it back. Covers exactly this version; a changed word comes back to you.',
  permission: 'post:decide',
  input: z.strictObject({
    variantId: z.uuid(),
    version: z.int(),
    decision: z.enum(['publish', 'hold', 'refuse']),
    reason: reason.default(''),
    /** Findings that the decider holds to be no breach, each with the reason. */
    dismissals: z
      .array(z.strictObject({ findingId: z.string(), reason: reason.min(1, 'Write why this is no breach.') }))
      .max(50)
      .default([]),
  }),
  output: z.object({ state: z.enum(['approved', 'submitted', 'declined']), goesOutAt: instant.nullable() }),
  records: ['post.decided', 'finding.dismissed'],
  target: variantTarget,
  example: ({ submitted }) => ({
    variantId: submitted.variantId,
    version: submitted.version,
    decision: 'publish' as const,
  }),
  exampleAs: 'headteacher',
  async run(context, input) {
    const { tx } = context
    const variant = await loadVariant(tx, input.variantId, { lock: true })
    await assertVersion(tx, variant, input.version)
    if (variant.state !== 'submitted')
      throw conflict('This post does not wait for a decision.', { state: variant.state })
    const before = await checkVariant(context, variant)
    const standsInFor = assertDecider(context.actor, variant, before.decider)
    if (input.decision !== 'publish') return sendBack(context, variant, before, input, standsInFor)
    for (const dismissal of input.dismissals) await dismiss(context, variant, before, dismissal)
    const now = input.dismissals.length > 0 ? await checkVariant(context, variant) : before
    if (now.settled.remaining.length > 0) {
      throw conflict('Something is still marked. Each mark is mended, cleared or dismissed first.', {
        marked: toMarked(now, await askNetwork(context.services, variant)),
      })
    }
    const decided = { decidedBy: personOf(context.actor).personId, standsInFor, reason: input.reason }
    const goesOutAt = await approve(context, variant, now, await currentPack(tx), decided)
    return { state: 'approved' as const, goesOutAt }
  },
})

/** Held for longer, or refused: with the reason, which the author reads. */
async function sendBack(
  { tx, actor, clock, record }: Context,
  variant: LoadedVariant,
  { checked }: CheckedVariant,
  input: { decision: 'publish' | 'hold' | 'refuse'; reason: string },
  standsInFor: string | null,
) {
  if (!input.reason) throw invalid('reason', 'Write why you decided this. A governor may ask.')
  const hash = contentHash(variant)
  const state = input.decision === 'hold' ? ('submitted' as const) : ('declined' as const)
  await tx
    .insertInto('decision')
    .values({
      trust_id: actor.trustId,
      variant_id: variant.id,
      school_id: variant.schoolId,
      version: variant.version,
      content_hash: hash,
      decision: input.decision,
      decided_by: personOf(actor).personId,
      stands_in_for: standsInFor,
      reason: input.reason,
      findings: JSON.stringify(checked.findings.map(finding => findingForRecord(variant.hashKey, finding))),
      at: clock.now(),
    })
    .execute()
  await tx
    .updateTable('variant')
    .set({ state, stopped_why: input.reason, updated_at: clock.now() })
    .where('id', '=', variant.id)
    .execute()
  record({
    kind: 'post.decided',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: {
      decision: input.decision,
      version: variant.version,
      contentHash: hash.toString('hex'),
      reasonHash: keyedHash(variant.hashKey, input.reason),
      decidedBy: personOf(actor).personId,
      standsInFor,
      findings: checked.findings.map(finding => findingForRecord(variant.hashKey, finding)),
    },
  })
  return { state, goesOutAt: null }
}
