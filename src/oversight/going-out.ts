import { z } from 'zod'
import { londonInstant } from '../platform/clock.ts'
import type { Tx } from '../platform/database/tables.ts'
import { instant } from '../platform/operations/instant.ts'

const MOST = 50

/** A post that goes out on a day, as far as it has come. */
export const goingOut = z.object({
  variantId: z.uuid(),
  postId: z.uuid(),
  title: z.string(),
  channel: z.string(),
  state: z.enum(['submitted', 'approved']),
  at: instant,
})

/** What is planned for a London day within the reader's reach, the earliest first. */
export async function goingOutOn(tx: Tx, day: string): Promise<z.input<typeof goingOut>[]> {
  const rows = await tx
    .selectFrom('variant')
    .innerJoin('post', 'post.id', 'variant.post_id')
    .innerJoin('account', 'account.id', 'variant.account_id')
    .select(['variant.id as variantId', 'post.id as postId', 'post.title', 'account.channel'])
    .select(['variant.state', 'variant.scheduled_for as at'])
    .where('variant.state', 'in', ['submitted', 'approved'])
    .where('variant.scheduled_for', '>=', londonInstant(`${day}T00:00`))
    .where('variant.scheduled_for', '<=', londonInstant(`${day}T23:59:59`))
    .orderBy('variant.scheduled_for')
    .limit(MOST)
    .execute()
  return rows.map(row => ({ ...row, state: row.state === 'approved' ? 'approved' : 'submitted' }))
}
