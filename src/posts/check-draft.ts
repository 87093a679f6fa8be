import { z } from 'zod'
import { query } from '../platform/operations/operation.ts'
import { askNetwork } from './ask-network.ts'
import { checkVariant } from './check-variant.ts'
import { loadVariant } from './loaded-variant.ts'
import { marked, toMarked } from './mark.ts'
import { variantLink, variantText } from './variant-input.ts'
import { variantTarget } from './variant-target.ts'

export const checkDraft = query({
  name: 'posts.check',
  about: 'Marks a post as it is typed: what the policy says to each place of it. Nothing is stored.',
  permission: 'post:view',
  asksInBody: true,
  input: z.strictObject({
    variantId: z.uuid(),
    text: variantText.optional(),
    link: variantLink.nullable().optional(),
    category: z.string().max(40).nullable().optional(),
  }),
  output: marked,
  target: variantTarget,
  example: ({ draft }) => ({ variantId: draft.variantId, text: 'Vote for us on Thursday!' }),
  exampleAs: 'teacher',
  async run(context, { variantId, text, link, category }) {
    const stored = await loadVariant(context.tx, variantId)
    const typed = {
      ...stored,
      text: text ?? stored.text,
      link: link === undefined ? stored.link : link,
      category: category === undefined ? stored.category : category,
    }
    return toMarked(await checkVariant(context, typed), await askNetwork(context.services, typed))
  },
})
