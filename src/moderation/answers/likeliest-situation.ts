import type { Situation } from '../../policy/pack/pack-schema.ts'
import type { CommentRoute } from '../tables.ts'

/** Labels of what hurts: nobody is thanked for it, even where it raises a concern as well. */
const RUDE: readonly string[] = ['abusive', 'racist', 'sexist', 'homophobic', 'inflammatory']

/** What an answer to a comment is likeliest to be about; null: nothing says. Pure. */
export function likeliestSituation({
  removed,
  route,
  labels,
}: {
  removed: boolean
  route: CommentRoute
  labels: readonly { label: string }[]
}): Situation | null {
  if (removed) return 'removed'
  if (labels.some(({ label }) => RUDE.includes(label))) return 'behaviour'
  if (route === 'complaint') return 'complaint'
  return labels.some(({ label }) => label === 'personal-info') ? 'private-details' : null
}
