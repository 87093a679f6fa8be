import { z } from 'zod'
import { currentPack } from '../governance/current-pack.ts'
import { conflict } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { instant } from '../platform/operations/instant.ts'
import { operation } from '../platform/operations/operation.ts'
import { assertDecider } from './assert-decider.ts'
import { assertLookedAt } from './assert-looked-at.ts'
import { checkVariant } from './check-variant.ts'
import { keyedHash } from './content-hash.ts'
import { loadVariant } from './loaded-variant.ts'
import { mayGoOut } from './outbox/may-go-out.ts'
import { variantTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A post that lies on its network unseen until somebody has looked at it there. */
    unchecked: { variantId: string }
  }
}

export const confirmChecked = operation({
  name: 'posts.confirm-checked',
  about: 'Says that you have looked at what lies on the network unseen. Then Copybook makes it public.',
  permission: 'post:decide',
  input: z.strictObject({
    variantId: z.uuid(),
    /** The ids of what the task pack asks for: whoever confirms answers for each. */
    checks: z.array(z.string().max(40)).max(20).default([]),
  }),
  output: z.object({ goesOutAt: instant }),
  records: 'post.checked-there',
  target: variantTarget,
  example: world => ({ variantId: world.unchecked.variantId }),
  exampleAs: 'headteacher',
  async run(context, { variantId, checks }) {
    const { tx, clock, actor, record } = context
    const variant = await loadVariant(tx, variantId, { lock: true })
    const row = await tx
      .selectFrom('outbox')
      .select(['id', 'staged', 'decision_id as decisionId', 'pack'])
      .where('variant_id', '=', variantId)
      .where('act', '=', 'publish')
      .where('state', '=', 'assisted')
      .where('staged', 'is not', null)
      .where('staged_checked', '=', false)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw conflict('Nothing waits to be looked at here.', { state: variant.state })
    const { decider } = await checkVariant(context, variant)
    const standsInFor = assertDecider(actor, variant, decider)
    assertLookedAt(row.pack?.checks ?? [], checks)
    const obstacle = await mayGoOut(context, variant, row.decisionId)
    if (obstacle) throw conflict(obstacle.why, { clause: obstacle.clause })
    const now = clock.now()
    const { pack } = await currentPack(tx)
    const goesOutAt = new Date(now.getTime() + pack.settings.publishing.undoSeconds * 1000)
    // It begins anew but for what lies there: what was tried before the look says nothing about what comes after it.
    await tx
      .updateTable('outbox')
      .set({ state: 'waiting', staged_checked: true, pack: null, last_error: null })
      .set({ attempts: 0, attempts_forgiven: 0 })
      .set({ not_before: goesOutAt, due_at: goesOutAt, taken_at: null, updated_at: now })
      .set({ started_at: null, ended_at: null })
      .where('id', '=', row.id)
      .execute()
    await tx
      .updateTable('variant')
      .set({ state: 'approved', updated_at: now })
      .where('id', '=', variantId)
      .execute()
    record({
      kind: 'post.checked-there',
      subject: { kind: 'variant', id: variantId },
      audience: audienceOf(variant.schoolId),
      content: { outboxId: row.id, what: keyedHash(variant.hashKey, row.staged), checks, standsInFor },
    })
    return { goesOutAt }
  },
})
