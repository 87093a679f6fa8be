import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { instant } from '../platform/operations/instant.ts'
import { operation } from '../platform/operations/operation.ts'
import { loadVariant } from './loaded-variant.ts'
import { localTime, scheduledInstant } from './schedule.ts'
import { variantTarget } from './variant-target.ts'

export const movePost = operation({
  name: 'posts.move',
  about: 'Moves the time at which a decided post goes out. It is recorded, not decided again.',
  permission: 'post:draft',
  input: z.strictObject({ variantId: z.uuid(), scheduledFor: localTime }),
  output: z.object({ goesOutAt: instant }),
  records: 'post.moved',
  target: variantTarget,
  example: world => ({ variantId: world.approved.variantId, scheduledFor: '2026-12-04T15:30' }),
  exampleAs: 'teacher',
  async run({ tx, clock, record }, input) {
    const variant = await loadVariant(tx, input.variantId, { lock: true })
    const at = scheduledInstant(input.scheduledFor, clock.now())!
    const moved = await tx
      .updateTable('outbox')
      .set({ not_before: at, due_at: at, taken_at: null, updated_at: clock.now() })
      .where('variant_id', '=', variant.id)
      .where('act', '=', 'publish')
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst()
    if (!moved || variant.state !== 'approved') {
      throw conflict('This post does not wait to go out.', { state: variant.state })
    }
    await tx.updateTable('variant').set({ scheduled_for: at }).where('id', '=', variant.id).execute()
    record({
      kind: 'post.moved',
      subject: { kind: 'variant', id: variant.id },
      audience: audienceOf(variant.schoolId),
      content: { from: variant.scheduledFor?.toISOString() ?? null, to: at.toISOString() },
    })
    return { goesOutAt: at }
  },
})
