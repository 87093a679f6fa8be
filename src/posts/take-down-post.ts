import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import { loadVariant } from './loaded-variant.ts'
import { startTakeDown } from './start-take-down.ts'
import { variantTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A post that stands on its network. */
    published: { variantId: string }
  }
}

export const takeDownPost = operation({
  name: 'posts.take-down',
  about: 'Takes a post down from its network. Where only a person can, they get the task.',
  permission: 'post:take-down',
  input: z.strictObject({
    variantId: z.uuid(),
    reason: z.string().trim().min(1, 'Write why it comes down.').max(1000),
  }),
  output: z.object({ variantId: z.uuid() }),
  records: 'takedown.started',
  target: variantTarget,
  example: world => ({ variantId: world.published.variantId, reason: 'The date was wrong.' }),
  exampleAs: 'headteacher',
  async run(context, { variantId, reason }) {
    const variant = await loadVariant(context.tx, variantId, { lock: true })
    if (variant.state !== 'published' && !(await wasGivenUp(context, variantId))) {
      throw conflict('This post is not out.', { state: variant.state })
    }
    await startTakeDown(context, variant, { why: reason, cause: 'person' })
    return { variantId }
  },
})

/** A removal that the network kept refusing may be begun again. */
async function wasGivenUp({ tx }: Pick<Context, 'tx'>, variantId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('outbox')
    .select('id')
    .where('variant_id', '=', variantId)
    .where('act', '=', 'remove')
    .where('state', '=', 'given-up')
    .executeTakeFirst()
  return row !== undefined
}
