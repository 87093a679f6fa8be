import { z } from 'zod'
import { conflict, invalid } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { keyedHash } from './content-hash.ts'
import { loadVariant } from './loaded-variant.ts'
import { leaveBehind } from './outbox/leave-behind.ts'
import { settlePublished } from './outbox/settle-published.ts'
import { settleRemoved } from './outbox/settle-removed.ts'
import { variantTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A post for a closed network that a person has to put there by hand. */
    handedOver: { variantId: string }
  }
}

export const confirmByHand = operation({
  name: 'posts.confirm-by-hand',
  about: 'Says that you have posted, or taken down, by hand what Copybook could not, with the link as proof.',
  permission: 'post:by-hand',
  input: z.strictObject({
    variantId: z.uuid(),
    permalink: z
      .url({ protocol: /^https?$/, error: 'Paste the link of the post.' })
      .nullable()
      .default(null),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ state: z.enum(['published', 'removed']) }),
  records: ['post.published', 'takedown.done', 'takedown.started', 'leftover.found'],
  target: variantTarget,
  example: world => ({ variantId: world.handedOver.variantId, note: 'Posted in the story at 15:40.' }),
  exampleAs: 'teacher',
  async run(context, input) {
    const variant = await loadVariant(context.tx, input.variantId, { lock: true })
    const row = await context.tx
      .selectFrom('outbox')
      .selectAll()
      .where('variant_id', '=', variant.id)
      .where('state', 'in', ['assisted', 'given-up'])
      .executeTakeFirst()
    if (!row) throw conflict('Nothing waits to be done by hand here.', { state: variant.state })
    if (!input.permalink && !input.note)
      throw invalid('permalink', 'Paste the link, or write where it stands.')
    if (row.staged !== null && !row.staged_checked && !input.permalink) {
      throw invalid('permalink', 'Paste the link of the post. If you only looked at it, say that instead.')
    }
    // What somebody typed stays off the record: a link may hold a name. The archive has the link itself.
    const proof = keyedHash(variant.hashKey, input.permalink ?? input.note)
    if (row.act === 'publish') {
      if (row.state === 'given-up' && variant.state !== 'unknown') {
        throw conflict('Nothing waits to be done by hand here.', { state: variant.state })
      }
      // Whoever made public what lay there unseen pastes its link: then Copybook can take it down again.
      const isStaged = row.staged !== null && input.permalink?.split(/[^\w-]+/).includes(row.staged)
      const where = { remoteId: isStaged ? row.staged : null, permalink: input.permalink }
      await settlePublished(context, row, variant, where, { how: 'by-hand', proof })
      if (row.staged !== null && !isStaged) await leaveBehind(context, variant, row.staged)
      return { state: 'published' as const }
    }
    await settleRemoved(context, row, variant, { how: 'by-hand', proof })
    return { state: 'removed' as const }
  },
})
