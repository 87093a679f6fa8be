import { z } from 'zod'
import { operation } from '../platform/operations/operation.ts'
import { askNetwork } from './ask-network.ts'
import { assertEditable, assertVersion } from './assert-editable.ts'
import { assertDecider } from './assert-decider.ts'
import { checkVariant } from './check-variant.ts'
import { dismiss } from './dismiss.ts'
import { loadVariant } from './loaded-variant.ts'
import { marked, toMarked } from './mark.ts'
import { variantTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A draft of the teacher with one mark that a second person may dismiss. */
    questioned: { variantId: string; version: number; findingId: string }
  }
}

export const dismissFinding = operation({
  name: 'posts.dismiss-finding',
  about: 'Says, as a second person and with a reason, that a mark is no breach.',
  permission: 'post:decide',
  input: z.strictObject({
    variantId: z.uuid(),
    version: z.int(),
    findingId: z.string(),
    reason: z.string().trim().min(1, 'Write why this is no breach. A governor may ask.').max(2000),
  }),
  output: marked,
  records: 'finding.dismissed',
  target: variantTarget,
  example: ({ questioned }) => ({ ...questioned, reason: 'It is our own school council.' }),
  exampleAs: 'headteacher',
  async run(context, input) {
    const variant = await loadVariant(context.tx, input.variantId, { lock: true })
    assertEditable(variant)
    await assertVersion(context.tx, variant, input.version)
    const before = await checkVariant(context, variant)
    assertDecider(context.actor, variant, before.decider)
    await dismiss(context, variant, before, input)
    return toMarked(await checkVariant(context, variant), await askNetwork(context.services, variant))
  },
})
