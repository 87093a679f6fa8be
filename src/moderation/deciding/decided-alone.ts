import type { Urgency } from '../../policy/pack/pack-schema.ts'
import type { CommentRoute } from '../tables.ts'

/**
 * Why a comment is decided by itself and never as one of several; null: it may be one of them. One decision for many is
 * for a wave of the same, and nobody reads the twelfth as they read the first. Pure.
 */
export function whyAlone({
  route,
  urgency,
}: {
  route: CommentRoute
  urgency: Urgency | null
}): string | null {
  if (route === 'safeguarding') return 'A child may be at risk. Decide this one by itself.'
  if (route === 'complaint') return 'It raises a concern. Decide this one by itself.'
  if (urgency === 'safeguarding' || urgency === 'urgent') return 'It is urgent. Decide this one by itself.'
  return null
}
