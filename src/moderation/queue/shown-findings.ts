import type { CommentFinding } from '../../policy/comment-finding.ts'

/** A page of text may hold hundreds; a person is shown so many, and a page of the queue stays small. */
const MOST = 60

const weight = { remove: 0, review: 1, keep: 2 } as const
const worstFirst = (one: CommentFinding, other: CommentFinding) =>
  weight[one.action] - weight[other.action] || other.score - one.score

/** What is shown of what was found: the worst of each ground, then the worst of all, in reading order. Pure. */
export function shownFindings(findings: readonly CommentFinding[]): CommentFinding[] {
  if (findings.length <= MOST) return [...findings]
  const sorted = findings.toSorted(worstFirst)
  const ofEachGround = [...Map.groupBy(sorted, ({ rule, ground }) => `${rule} ${ground}`).values()].map(
    ([worst]) => worst!,
  )
  const shown = new Set(ofEachGround)
  for (const finding of sorted) if (shown.size < MOST) shown.add(finding)
  return findings.filter(finding => shown.has(finding))
}
