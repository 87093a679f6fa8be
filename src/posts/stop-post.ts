import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { loadVariant } from './loaded-variant.ts'
import { stopVariant } from './stop-variant.ts'
import { variantTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A post that was decided and has not gone out yet. */
    approved: { variantId: string }
  }
}

export const stopPost = operation({
  name: 'posts.stop',
  about:
    'Stops a post that is decided and not out yet: the undo of a decision. Also one that is not there after all.',
  permission: 'post:take-down',
  input: z.strictObject({ variantId: z.uuid() }),
  output: z.object({ variantId: z.uuid() }),
  records: ['post.stopped', 'leftover.found'],
  target: variantTarget,
  example: world => ({ variantId: world.approved.variantId }),
  exampleAs: 'headteacher',
  async run(context, { variantId }) {
    const variant = await loadVariant(context.tx, variantId, { lock: true })
    // The outbox row's lock tells whether a worker has it in hand; then it is too late for stopping.
    const row = await context.tx
      .selectFrom('outbox')
      .select('state')
      .where('variant_id', '=', variantId)
      .where('act', '=', 'publish')
      .forUpdate()
      .executeTakeFirst()
    const isOnItsWay = variant.state === 'approved' && row?.state === 'waiting'
    // Nobody but a person acts on these, and this person says that it does not stand there.
    const isForPeople =
      row?.state === 'assisted' || (variant.state === 'unknown' && row?.state === 'given-up')
    if (!isOnItsWay && !isForPeople) {
      throw conflict('It is too late to stop this post. Take it down instead.', { state: variant.state })
    }
    await stopVariant(context, variant, {
      why: 'It was stopped before it went out.',
      clause: null,
      asked: true,
    })
    return { variantId }
  },
})
