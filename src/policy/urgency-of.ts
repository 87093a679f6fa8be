import type { Moderated } from './comment-finding.ts'
import { Urgency as levels } from './pack/moderation-schema.ts'
import type { Pack, Urgency } from './pack/pack-schema.ts'

/** How soon somebody has to look at a comment, by the pack. `moderated` null: no machine has read it. Pure. */
export function urgencyOf({ moderation: { urgency } }: Pack, moderated: Moderated | null): Urgency {
  if (moderated === null) return urgency.unread
  const { action, labels, route, findings } = moderated
  const fitting = urgency.lines.filter(
    line =>
      line.routes.some(id => id === route) ||
      labels.some(({ label }) => line.labels.includes(label)) ||
      findings.some(({ ground }) => line.grounds.includes(ground)),
  )
  const isPlain = action === 'keep' && route === 'none' && findings.length === 0
  return mostUrgent(fitting.map(({ level }) => level)) ?? (isPlain ? urgency.keep : urgency.otherwise)
}

/** The most urgent of some levels; null of none. */
export const mostUrgent = (some: readonly Urgency[]): Urgency | null =>
  levels.options.find(level => some.includes(level)) ?? null
