import type { Moderated } from './comment-finding.ts'
import { Urgency as levels } from './pack/moderation-schema.ts'
import type { Pack, Urgency } from './pack/pack-schema.ts'

/** How soon somebody has to look at a comment, by the pack. `moderated` null: no machine has read it. Pure. */
export function urgencyOf(
  { moderation: { urgency, doubtfulDanger } }: Pack,
  moderated: Moderated | null,
): Urgency {
  if (moderated === null) return urgency.unread
  const { action, labels, route, findings } = moderated
  const isDoubtful = route === 'safeguarding' && surest(findings, route) < doubtfulDanger.below
  const fitting = urgency.lines.filter(
    line =>
      (!isDoubtful && line.routes.some(id => id === route)) ||
      labels.some(({ label }) => line.labels.includes(label)) ||
      findings.some(({ ground }) => line.grounds.includes(ground)),
  )
  const isPlain = action === 'keep' && route === 'none' && findings.length === 0
  const levels = fitting.map(({ level }) => level)
  if (isDoubtful) levels.push(doubtfulDanger.level)
  return mostUrgent(levels) ?? (isPlain ? urgency.keep : urgency.otherwise)
}

/** How sure the surest is of what led that way; what led there without a find (a child wrote it) is sure. */
function surest(findings: Moderated['findings'], route: Moderated['route']): number {
  const scores = findings.flatMap(({ rule, score }) => (rule === route ? [score] : []))
  return scores.length === 0 ? 1 : Math.max(...scores)
}

/** The most urgent of some levels; null of none. */
export const mostUrgent = (some: readonly Urgency[]): Urgency | null =>
  levels.options.find(level => some.includes(level)) ?? null
