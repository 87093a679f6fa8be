import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { assertEditable, assertVersion } from './assert-editable.ts'
import { loadVariant } from './loaded-variant.ts'
import { variantTarget } from './variant-target.ts'

export const dropVariant = operation({
  name: 'posts.drop-variant',
  about: 'Gives up a draft on one account. It stays on record and goes nowhere.',
  permission: 'post:draft',
  input: z.strictObject({ variantId: z.uuid(), version: z.int() }),
  output: z.object({ version: z.int() }),
  records: 'post.dropped',
  target: variantTarget,
  example: ({ draft }) => ({ variantId: draft.variantId, version: draft.version }),
  exampleAs: 'teacher',
  async run({ tx, clock, record }, input) {
    const variant = await loadVariant(tx, input.variantId, { lock: true })
    assertEditable(variant)
    await assertVersion(tx, variant, input.version)
    const version = variant.version + 1
    await tx
      .updateTable('variant')
      .set({ state: 'stopped', stopped_why: 'Given up by its author.', version, updated_at: clock.now() })
      .where('id', '=', variant.id)
      .execute()
    record({
      kind: 'post.dropped',
      subject: { kind: 'variant', id: variant.id },
      audience: audienceOf(variant.schoolId),
      content: { version },
    })
    return { version }
  },
})
