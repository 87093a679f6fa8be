import type { CommentFinding } from '../../policy/comment-finding.ts'
import type { Action, Label } from '../../policy/pack/pack-schema.ts'

/** Labels whose words hurt whoever reads them, or somebody whose private detail they are. */
const hurtful: ReadonlySet<Label> = new Set([
  'abusive',
  'racist',
  'sexist',
  'homophobic',
  'inflammatory',
  'personal-info',
])
/** Where a comment may go is no ground against its words. */
const routes: ReadonlySet<string> = new Set(['complaint', 'safeguarding'])

/**
 * Whether the whole comment is covered until somebody asks for its words: something is to be removed, or may be abuse or
 * a private detail. A machine never marks every word that hurts, so none stands in clear beside the one that is marked.
 * Abuse without a label of its own (a threat, swearing) counts as abuse. Pure.
 */
export function hurts(item: {
  proposal: Action | null
  findings: readonly Pick<CommentFinding, 'rule' | 'label' | 'action'>[]
}): boolean {
  if (item.proposal === 'remove') return true
  return item.findings.some(
    ({ rule, label, action }) =>
      action === 'remove' ||
      (action === 'review' && (label === null ? !routes.has(rule) : hurtful.has(label))),
  )
}
