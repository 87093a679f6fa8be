import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { assertEditable, assertVersion } from './assert-editable.ts'
import { forgetResolutions } from './forget-resolutions.ts'
import { loadVariant } from './loaded-variant.ts'
import { titleOf } from './title-of.ts'
import { variantLink, variantText } from './variant-input.ts'
import { variantTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A draft of the teacher. */
    draft: { postId: string; variantId: string; version: number }
  }
}

/** What findings are about. */
const CONTENT = ['text', 'link', 'visibility', 'category'] as const

export const saveVariant = operation({
  name: 'posts.save-variant',
  about: 'Changes what a post says on one account. A post that waited for a decision is a draft again.',
  permission: 'post:draft',
  input: z.strictObject({
    variantId: z.uuid(),
    version: z.int(),
    text: variantText,
    link: variantLink.nullable().default(null),
    /** Left out: as it is. */
    visibility: z.enum(['public', 'private']).optional(),
    category: z.string().max(40).nullable().default(null),
  }),
  output: z.object({ version: z.int() }),
  records: 'post.changed',
  target: variantTarget,
  example: world => ({ ...pick(world.draft), text: 'Harvest assembly is on Friday at 9:30.' }),
  exampleAs: 'teacher',
  async run({ tx, clock, record }, given) {
    const variant = await loadVariant(tx, given.variantId, { lock: true })
    const input = { ...given, visibility: given.visibility ?? variant.visibility }
    assertEditable(variant)
    await assertVersion(tx, variant, input.version)
    const version = variant.version + 1
    await tx
      .updateTable('variant')
      .set({
        text: input.text,
        link: input.link,
        visibility: input.visibility,
        category: input.category,
        version,
        state: 'draft',
        submitted_by: null,
        submitted_at: null,
        stopped_why: null,
        updated_at: clock.now(),
      })
      .where('id', '=', variant.id)
      .execute()
    // Until somebody names it otherwise, a post is called by its first words.
    await tx
      .updateTable('post')
      .set({ title: titleOf(input.text) })
      .where('id', '=', variant.postId)
      .where('title', '=', titleOf(variant.text))
      .execute()
    if (CONTENT.some(field => input[field] !== variant[field])) await forgetResolutions(tx, [variant.id])
    record({
      kind: 'post.changed',
      subject: { kind: 'variant', id: variant.id },
      audience: audienceOf(variant.schoolId),
      content: { version },
    })
    return { version }
  },
})

function pick({ variantId, version }: { variantId: string; version: number }) {
  return { variantId, version }
}
