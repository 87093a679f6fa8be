import { listReviews } from '../moderation/learning/list-reviews.ts'
import type { Context } from '../platform/operations/operation.ts'

/** How many comments wait for this person's second look, and since when; null: none. */
export async function secondLooks(context: Context): Promise<{ waiting: number; since: Date } | null> {
  const { waiting, reviews } = await listReviews.run(context, { limit: 1 })
  const [first] = reviews
  return first === undefined ? null : { waiting, since: first.pickedAt as Date }
}
