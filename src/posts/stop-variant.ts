import type { Context } from '../platform/operations/operation.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { leaveBehind } from './outbox/leave-behind.ts'
import { nothingLeft } from './outbox/outbox-row.ts'

/**
 * Stops what was on its way: nothing of it goes out, and its author reads why. `asked`: somebody wanted it so; whatever
 * else stops a post is a trouble that whoever runs its account is told of until they see to it.
 */
export async function stopVariant(
  { tx, clock, record }: Pick<Context, 'tx' | 'clock' | 'record'>,
  variant: LoadedVariant,
  { why, clause, asked = false }: { why: string; clause: string | null; asked?: boolean },
): Promise<void> {
  const now = clock.now()
  const row = await tx
    .selectFrom('outbox')
    .select('staged')
    .where('variant_id', '=', variant.id)
    .where('act', '=', 'publish')
    .forUpdate()
    .executeTakeFirst()
  await tx
    .updateTable('outbox')
    .set({ state: 'stopped', last_error: asked ? null : why, ...nothingLeft, updated_at: now })
    .where('variant_id', '=', variant.id)
    .where('act', '=', 'publish')
    .execute()
  if (row?.staged) await leaveBehind({ tx, clock, record }, variant, row.staged)
  await tx
    .updateTable('variant')
    .set({ state: 'stopped', stopped_why: why, updated_at: now })
    .where('id', '=', variant.id)
    .execute()
  record({
    kind: 'post.stopped',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { clause, version: variant.version },
  })
}
