import { z } from 'zod'
import { invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { askNetwork } from './ask-network.ts'
import { assertEditable, assertVersion } from './assert-editable.ts'
import { checkVariant } from './check-variant.ts'
import { keyedHash } from './content-hash.ts'
import { loadVariant } from './loaded-variant.ts'
import { findingForRecord, marked, toMarked } from './mark.ts'
import { variantTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A draft of the teacher with one mark that a fact clears. */
    clearable: { variantId: string; version: number; findingId: string; fact: string }
  }
}

/** The register answers this one, by checking again; nobody clears it by saying so. */
const BY_REGISTER = 'consent'

export const clearFinding = operation({
  name: 'posts.clear-finding',
  about:
    'Puts a fact on record that a mark depends on, such as "this is somebody else" or "our own supplier".',
  permission: 'post:draft',
  input: z.strictObject({
    variantId: z.uuid(),
    version: z.int(),
    findingId: z.string(),
    fact: z.string().regex(/^[a-z-]+$/, 'Choose one of the facts that the mark offers.'),
    note: z.string().trim().min(1, 'Write how you know.').max(1000),
  }),
  output: marked,
  records: 'finding.cleared',
  target: variantTarget,
  example: ({ clearable }) => ({ ...clearable, note: 'They supply our book bags.' }),
  exampleAs: 'teacher',
  async run(context, input) {
    const { tx, actor, clock, record } = context
    const variant = await loadVariant(tx, input.variantId, { lock: true })
    assertEditable(variant)
    await assertVersion(tx, variant, input.version)
    const before = await checkVariant(context, variant)
    const finding = before.checked.findings.find(one => one.id === input.findingId)
    if (!finding) throw invalid('findingId', 'This mark is not on the post any more.')
    if (input.fact === BY_REGISTER || !finding.leaves.includes(`fact:${input.fact}`)) {
      throw invalid('fact', 'This mark is not cleared by that. Choose one of the facts that it offers.')
    }
    const { personId } = personOf(actor)
    const said = {
      kind: 'fact' as const,
      fact: input.fact,
      reason: input.note,
      by_id: personId,
      at: clock.now(),
    }
    await tx
      .insertInto('resolution')
      .values({
        trust_id: actor.trustId,
        variant_id: variant.id,
        school_id: variant.schoolId,
        finding_id: input.findingId,
        ...said,
      })
      .onConflict(clash => clash.columns(['trust_id', 'variant_id', 'finding_id']).doUpdateSet(said))
      .execute()
    record({
      kind: 'finding.cleared',
      subject: { kind: 'variant', id: variant.id },
      audience: audienceOf(variant.schoolId),
      content: {
        ...findingForRecord(variant.hashKey, finding),
        fact: input.fact,
        version: variant.version,
        noteHash: keyedHash(variant.hashKey, input.note),
      },
    })
    return toMarked(await checkVariant(context, variant), await askNetwork(context.services, variant))
  },
})
